using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.PolicyTests;

public sealed class PolicyTestReaderTests
{
    public const string Example = """
        { "$schema": "https://policysdk.dev/schemas/policytest-1.json", "title": "Emotion study", "asOf": "2026-06-01",
          "tests": [
            { "name": "research may train",
              "use": { "licenses": ["improv-troupe-2026"], "capability": "EmotionRecognition", "context": "Research", "operation": "Train", "except": ["TextEmotionRecognition"],
                       "data": ["VoiceRecording"], "territories": ["US", "EU"], "recipients": ["Licensee"], "stage": "Features", "performers": ["performer:0412"] },
              "expect": { "verdict": "Conditional", "license": "improv-troupe-2026", "rule": "g1", "duties": ["fee"] } },
            { "name": "nothing after the end", "use": { "licenses": ["improv-troupe-2026"], "capability": "Any" }, "asOf": "2031-01-01",
              "expect": { "verdict": "Denied", "reason": "NotInForce" } },
          ] }
        """;

    private const string Use = "\"use\": { \"licenses\": [\"x\"], \"capability\": \"Any\" }";

    [Fact]
    public void FullExample_GivesEveryPart()
    {
        var read = Read(Example);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(("a.policytest.json", "Emotion study"), (read.Value!.Path, read.Value.Title));
        var test = read.Value.Tests[0];
        Assert.Equal(("research may train", "2026-06-01", 3, 3), (test.Name, test.AsOf.ToString(), test.Span.Line, test.NameSpan.Line));
        Assert.Equal(["improv-troupe-2026"], test.Use.Licenses);
        var use = test.Use.Use;
        Assert.Equal(("EmotionRecognition", "Research", "Train", Stage.Features), (use.Capability.Id, use.Context.Id, use.Operation.Id, use.Stage));
        Assert.Equal(["TextEmotionRecognition"], use.Except.Ids());
        Assert.Equal(["VoiceRecording"], use.DataCategories.Ids());
        Assert.Equal(28, use.Territories.Length);
        Assert.Equal(["performer:0412"], use.Performers);
        Assert.Equal((VerdictKind.Conditional, null, "improv-troupe-2026", "g1"), (test.Expect.Verdict, test.Expect.Reason, test.Expect.License, test.Expect.Rule));
        Assert.Equal(["fee"], test.Expect.Duties!.Value);
        var late = read.Value.Tests[1];
        Assert.Equal(("2031-01-01", VerdictKind.Denied, VerdictReason.NotInForce), (late.AsOf.ToString(), late.Expect.Verdict, late.Expect.Reason!.Value));
        Assert.True(late.Expect is { License: null, Rule: null, Duties: null });
        Assert.True(late.Use.Use is { Context.IsAny: true, Operation.IsAny: true, DataCategories: [], Recipients: [{ Id: "Licensee" }] });
    }

    [Theory]
    [InlineData("""⟦{⟧ }""", "a document of tests needs \"tests\"", "Add what is missing.")]
    [InlineData("""{ "asOf": "2026-01-01", "tests": [⟦{⟧ }] }""", "a test needs \"name\", \"use\" and \"expect\"", "Add what is missing.")]
    [InlineData("{ \"tests\": [⟦{⟧ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Allowed\" } }] }", "a test needs \"asOf\" where the document has none", "Give the day for which the test holds, here or once for all tests.")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": ⟦{⟧ } }] }", "an expectation needs \"verdict\"", "Add what is missing.")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": ⟦\"Allow\"⟧ } }] }", "\"Allow\" is not a verdict", "Did you mean \"Allowed\"?")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Allowed\", ⟦\"reason\"⟧: \"Policy\" } }] }", "a verdict other than Denied has no \"reason\"", "Remove it.")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Denied\", \"reason\": ⟦\"None\"⟧ } }] }", "\"None\" is not a reason of a denial", "Write \"Forbidden\", \"NoPermit\", \"NotInForce\" or \"Policy\".")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Allowed\", ⟦\"duties\"⟧: [\"fee\"] } }] }", "a verdict Allowed comes without duties", "Only a verdict Conditional has some.")]
    [InlineData("{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Allowed\" } },\n{ \"name\": ⟦\"n\"⟧, " + Use + ", \"expect\": { \"verdict\": \"Denied\" } }] }", "test \"n\" is given twice", "Rename or remove one; the first is on line 1.")]
    [InlineData("""{ "asOf": "2026-01-01", "tests": [{ "name": "n", "use": { "licenses": ⟦[]⟧, "capability": "Any" }, "expect": { "verdict": "Denied" } }] }""", "\"licenses\" is empty", "Name the licenses that the data comes under.")]
    public void InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message, string help) => MarkedText.AssertError(marked, Read, message, help);

    [Theory]
    [InlineData("y", "It names \"x\".")]
    [InlineData("X", "Did you mean \"x\"?")]
    public void ExpectedLicenseThatTheUseDoesNotName_IsADanglingReference(string license, string help) =>
        MarkedText.AssertError(
            "{ \"asOf\": \"2026-01-01\", \"tests\": [{ \"name\": \"n\", " + Use + ", \"expect\": { \"verdict\": \"Denied\", \"license\": ⟦\"" + license + "\"⟧ } }] }",
            Read,
            $"the use of this test does not name license \"{license}\"",
            help,
            DocumentRules.DanglingReference);

    private static DocumentRead<PolicyTestDocument> Read(string text) => PolicyTestReader.Read(new DocumentSource("a.policytest.json", text), Vocabulary.BuiltIn);
}
