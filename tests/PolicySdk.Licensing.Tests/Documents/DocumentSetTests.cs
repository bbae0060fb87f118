using PolicySdk.Licensing.Tests.Consent;
using PolicySdk.Licensing.Tests.Policies;
using PolicySdk.Licensing.Tests.PolicyTests;
using PolicySdk.Licensing.Tests.Waivers;

namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>Documents read together: each with the terms of all, and held against the others.</summary>
public sealed class DocumentSetTests
{
    private static readonly (string Path, string Text) s_license = ("improv.license.json", LicenseReaderTests.Example);

    private static readonly (string Path, string Text) s_studio =
        ("studio.license.json", new LicenseText { Id = "studio-voices-2026", Rest = ", \"performers\": [\"performer:9\"]" }.ToString());

    [Fact]
    public void ExamplesOfEveryKind_AreReadTogether()
    {
        var set = Read(
            s_license, s_studio, ("a.policy.json", PolicyReaderTests.Example), ("a.status.json", StatusReaderTests.Example),
            ("a.waiver.json", WaiverReaderTests.Example), ("a.policytest.json", PolicyTestReaderTests.Example),
            ("a.vocabulary.json", Vocabularies.VocabularyReaderTests.Example), ("a.apimodel.json", """{ "id": "a", "version": "1", "models": [] }"""),
            ("readme.json", "none of our business"));

        Assert.Empty(set.Diagnostics);
        Assert.False(set.HasErrors);
        Assert.Equal(2, set.Vocabulary.Version);
        Assert.Equal(["improv-troupe-2026", "studio-voices-2026"], set.Licenses.All.Select(license => license.Id));
        Assert.All(set.Licenses.All, license => Assert.Same(set.Vocabulary, license.Vocabulary));
        Assert.Equal((1, 1, 1, 1, 1), (set.Policies.Length, set.Statuses.Length, set.Waivers.Length, set.Tests.Length, set.Vocabularies.Length));
        Assert.Equal(8, set.Sources.Length);
        Assert.Equal(set.Sources.Select(source => source.Path).Order(StringComparer.Ordinal), set.Sources.Select(source => source.Path));
    }

    [Fact]
    public void StatusesAndPolicies_AreJoinedToTheLicensesTheySpeakOf()
    {
        var set = Read(s_license, s_studio, ("a.policy.json", PolicyReaderTests.Example), ("a.status.json", StatusReaderTests.Example));

        var improv = License(set, "improv-troupe-2026");
        Assert.Equal(ConsentStatus.Suspended, improv.Consent.On(new CalendarDate(2027, 3, 1))!.Status);
        Assert.Equal(["no-war", "eu-ai-act-5-1-f"], improv.PolicyRules.Select(rule => rule.PolicyId == "acme" ? rule.Id : rule.PolicyId));
        var studio = License(set, "studio-voices-2026");
        Assert.Null(studio.Consent.On(new CalendarDate(2027, 3, 1)));
        Assert.Equal(["no-replicas", "no-war"], studio.PolicyRules.Where(rule => rule.PolicyId == "acme").Select(rule => rule.Id));
    }

    [Fact]
    public void Order_OfFilesDoesNotMatter_AndAFileGivenTwiceCountsOnce()
    {
        (string, string)[] files =
        [
            s_license, ("z.license.json", s_license.Text), ("b.status.json", """{ "statuses": [{ "license": "nobody", "from": "2027-03-01", "status": "Given" }] }"""),
            ("a.policy.json", """{ "id": "a", "licenses": ["nothing"] }"""), ("b.policy.json", """{ "id": "a", "rules": 1 }"""),
        ];

        var forwards = Read(files).Diagnostics;
        var backwards = Read([.. files.Reverse(), .. files]).Diagnostics;

        Assert.Equal(5, forwards.Length);
        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards.OrderBy(each => each.Path, StringComparer.Ordinal).ThenBy(each => each.Span.Start), forwards);
    }

    [Fact]
    public void DuplicateIds_OfLicensesPoliciesAndVocabularies_AreReportedAtTheLaterDocument()
    {
        const string Terms = """{ "id": "t", "version": "1", "vocabulary": "1", "terms": [] }""";
        var set = Read(
            s_license, ("z.license.json", s_license.Text), ("a.policy.json", """{ "id": "p" }"""), ("b.policy.json", """{ "id": "p" }"""),
            ("a.vocabulary.json", Terms), ("b.vocabulary.json", Terms));

        Assert.All(set.Diagnostics, each => Assert.Equal(DocumentRules.DuplicateId, each.Id));
        Assert.Equal(
            [
                ("b.policy.json", "policy id \"p\" is already given in a.policy.json:1"),
                ("b.vocabulary.json", "vocabulary id \"t\" is already given in a.vocabulary.json:1"),
                ("z.license.json", "license id 'improv-troupe-2026' is already given in improv.license.json:2"),
            ],
            set.Diagnostics.Select(each => (each.Path, each.Message)));
    }

    [Theory]
    [InlineData("a.policy.json", """{ "id": "p", "licenses": [⟦"improv-troup-2026"⟧] }""", "there is no license \"improv-troup-2026\"", "Did you mean \"improv-troupe-2026\"?")]
    [InlineData("a.policy.json", """{ "id": "p", "rules": [{ "id": "r", "contexts": ["Military"], "licenses": [⟦"other"⟧] }] }""", "there is no license \"other\"", "Name a license of this set, or a built-in one.")]
    [InlineData("a.status.json", """{ "statuses": [{ "license": ⟦"CC0-1.1"⟧, "from": "2027-03-01", "status": "Given" }] }""", "there is no license \"CC0-1.1\"", "Did you mean \"CC0-1.0\"?")]
    [InlineData("a.status.json", """{ "statuses": [{ "performer": ⟦"performer:0414"⟧, "from": "2027-03-01", "status": "Given" }] }""", "no license names performer \"performer:0414\"", "Did you mean \"performer:0412\"?")]
    [InlineData("a.status.json", """{ "statuses": [{ "performer": ⟦"ann"⟧, "from": "2027-03-01", "status": "Given" }] }""", "no license names performer \"ann\"", "Name a performer of a license in this set.")]
    [InlineData("a.policytest.json", """{ "asOf": "2026-06-01", "tests": [{ "name": "n", "use": { "licenses": [⟦"improv-troupe-2027"⟧], "capability": "Any" }, "expect": { "verdict": "Denied", "rule": "nonsense" } }] }""", "there is no license \"improv-troupe-2027\"", "Did you mean \"improv-troupe-2026\"?")]
    [InlineData("a.policytest.json", """{ "asOf": "2026-06-01", "tests": [{ "name": "n", "use": { "licenses": ["improv-troupe-2026"], "capability": "Any" }, "expect": { "verdict": "Denied", "rule": ⟦"nonsense"⟧ } }] }""", "no license of this use and no policy for it has a rule \"nonsense\"", "Name a rule of a license, or of a policy as \"rule\" or \"policy/rule\".")]
    [InlineData("a.policytest.json", """{ "asOf": "2026-06-01", "tests": [{ "name": "n", "use": { "licenses": ["improv-troupe-2026"], "capability": "Any" }, "expect": { "verdict": "Conditional", "duties": ["fee", ⟦"royalti"⟧] } }] }""", "no license of this use has a duty \"royalti\"", "Did you mean \"royalty\"?")]
    [InlineData("a.policytest.json", """{ "asOf": "2026-06-01", "tests": [{ "name": "n", "use": { "licenses": ["improv-troupe-2026"], "capability": "Any", "performers": [⟦"ann"⟧] }, "expect": { "verdict": "Denied" } }] }""", "no license of this use names performer \"ann\"", "Name a performer of one of its licenses.")]
    public void DanglingReference_IsReportedAtItsPlace(string path, string marked, string message, string help)
    {
        var text = MarkedText.Of(marked);

        var error = Assert.Single(Read(s_license, (path, text.Text)).Diagnostics);

        Assert.Equal((DocumentRules.DanglingReference, path, message, help), (error.Id, error.Path, error.Message, error.Help));
        Assert.Equal((text.Start, text.Length), (error.Span.Start, error.Span.Length));
    }

    [Fact]
    public void DanglingReferences_AreReportedTogetherWithTheOtherErrorsOfADocument()
    {
        var errors = Read(s_license, ("a.policy.json", """{ "id": "p", "licenses": ["nothing"], "colour": 1 }""")).Diagnostics;

        Assert.Equal([DocumentRules.DanglingReference, DocumentRules.Invalid], errors.Select(error => error.Id));
    }

    [Fact]
    public void WaiverOfALicenseThatIsNotThere_IsADanglingReference() =>
        Assert.Equal(
            "there is no license \"improv-troupe-2026\"", Assert.Single(Read(s_studio, ("a.waiver.json", WaiverReaderTests.Example)).Diagnostics).Message);

    [Theory]
    [InlineData("{ \"id\": \"improv-troupe-2026\", \"performers\": [\"performer:0412\"] }")]
    [InlineData("{ \"id\": \"improv-troupe-2026\", \"performers\": [\"performer:0412\", ")]
    [InlineData("{ \"id\": \"improv-troupe-2026, \"performers\": [\"performer:0412\"] }")]
    public void LicenseThatCannotBeRead_IsNotMissing(string broken)
    {
        var set = Read(
            ("improv.license.json", broken), ("a.policy.json", """{ "id": "p", "licenses": ["improv-troupe-2026"] }"""), ("a.status.json", StatusReaderTests.Example),
            ("a.policytest.json", PolicyTestReaderTests.Example));

        Assert.True(set.HasErrors);
        Assert.DoesNotContain(set.Diagnostics, each => each.Path != "improv.license.json" && each.Path.StartsWith("a.status", StringComparison.Ordinal));
        Assert.DoesNotContain(set.Diagnostics, each => each.Path is "a.policytest.json" && each.Message.Contains("rule", StringComparison.Ordinal));
    }

    [Fact]
    public void LicenseFileThatIsNoText_IsOneError()
    {
        var set = DocumentSet.Read(
        [
            DocumentSource.FromBytes("improv.license.json", [(byte)'{', 0xFF]), DocumentSource.FromBytes("a.status.json", System.Text.Encoding.UTF8.GetBytes(StatusReaderTests.Example)),
            DocumentSource.FromBytes("picture.png", [0xFF, 0]),
        ]);

        Assert.Equal("the document is not valid UTF-8 here", Assert.Single(set.Diagnostics).Message);
    }

    [Fact]
    public void PolicyThatCannotBeRead_MayHaveTheRuleThatATestExpects()
    {
        const string Test = """
            { "asOf": "2026-06-01", "tests": [{ "name": "n", "use": { "licenses": ["improv-troupe-2026"], "capability": "Any" }, "expect": { "verdict": "Denied", "rule": "house-rule" } }] }
            """;

        Assert.Equal("a.policy.json", Assert.Single(Read(s_license, ("a.policytest.json", Test), ("a.policy.json", """{ "rules": [{ "id": "house-rule", "contexts": ["Military"] }] }""")).Diagnostics).Path);
        Assert.Empty(Read(s_license, ("a.policytest.json", Test), ("a.policy.json", """{ "id": "p", "rules": [{ "id": "house-rule", "contexts": ["Military"] }] }""")).Diagnostics);
        Assert.Empty(Read(s_license, ("a.policytest.json", Test.Replace("house-rule", "p/house-rule")), ("a.policy.json", """{ "id": "p", "rules": [{ "id": "house-rule", "contexts": ["Military"] }] }""")).Diagnostics);
    }

    [Fact]
    public void TwoStatusesOfADay_AreAnErrorAcrossDocumentsToo()
    {
        const string One = """{ "statuses": [{ "license": "improv-troupe-2026", "from": "2027-03-01", "status": "Given" }] }""";

        var error = Assert.Single(Read(s_license, ("a.status.json", One), ("b.status.json", One)).Diagnostics);

        Assert.Equal((DocumentRules.Invalid, "b.status.json", "\"improv-troupe-2026\" has two entries of 2027-03-01"), (error.Id, error.Path, error.Message));
        Assert.Equal("The first one is in a.status.json:1; one status holds on a day.", error.Help);
    }

    [Fact]
    public void WaiverIds_AreUniqueAcrossDocuments()
    {
        var errors = Read(s_license, ("a.waiver.json", WaiverReaderTests.Example), ("b.waiver.json", WaiverReaderTests.Example)).Diagnostics;

        Assert.Equal([("b.waiver.json", "waiver id \"w-1\" is already given in a.waiver.json:3"), ("b.waiver.json", "waiver id \"w-2\" is already given in a.waiver.json:6")], errors.Select(error => (error.Path, error.Message)));
    }

    [Fact]
    public void BuiltInLicense_IsAlwaysKnown_AndOfABuildOnlyWhereAPolicyListsIt()
    {
        var without = Read(s_license, ("a.policy.json", """{ "id": "p", "rules": [{ "id": "r", "contexts": ["Military"] }] }"""));
        var with = Read(s_license, ("a.policy.json", """{ "id": "p", "presets": ["CC0-1.0"], "rules": [{ "id": "r", "contexts": ["Military"] }] }"""));

        Assert.False(without.BuildLicenses.TryGet("CC0-1.0", out _));
        Assert.True(with.BuildLicenses.TryGet("CC0-1.0", out var listed));
        Assert.Equal("p/r", Assert.Single(listed.PolicyRules).ToString());
        Assert.Equal("p/r", Assert.Single(License(without, "CC0-1.0").PolicyRules).ToString());
        Assert.True(with.BuildLicenses.TryGet("improv-troupe-2026", out _));
        Assert.False(with.Licenses.TryGet("CC0-1.0", out _));
        Assert.False(with.TryGetLicense("CC0-1.1", out _));
        Assert.Equal("CC0-1.0", with.SuggestLicense("CC0-1.1"));
    }

    [Fact]
    public void DocumentOfTheIdOfABuiltInLicense_StandsInItsPlace()
    {
        var set = Read(("own.license.json", new LicenseText { Id = "CC0-1.0" }.ToString()), ("a.policy.json", """{ "id": "p", "presets": ["CC0-1.0"] }"""));

        Assert.Empty(set.Diagnostics);
        Assert.Equal("own.license.json", License(set, "CC0-1.0").Path);
        Assert.Equal("own.license.json", Assert.Single(set.BuildLicenses.All).Path);
    }

    [Fact]
    public void BuiltInLicense_AndOneOfADocument_ThatBecomeTheSameConstant_AreReportedAtTheDocument()
    {
        var set = Read(("own.license.json", new LicenseText { Id = "CC0.1.0" }.ToString()), ("a.policy.json", """{ "id": "p", "presets": ["CC0-1.0"] }"""));

        var error = Assert.Single(set.Diagnostics);
        Assert.Equal((DocumentRules.DuplicateId, "own.license.json"), (error.Id, error.Path));
    }

    [Fact]
    public void Warnings_AreNoErrors()
    {
        var set = Read(("a.license.json", new LicenseText { Rules = Permit("g1", contexts: "Any, Research") }.ToString()));

        Assert.Empty(set.Diagnostics);
        Assert.True(Assert.Single(set.FindWarnings()).IsWarning);
    }

    [Fact]
    public void NoDocuments_AreAnEmptySet()
    {
        var set = Read();

        Assert.Same(Vocabulary.BuiltIn, set.Vocabulary);
        Assert.Empty(set.Licenses.All);
        Assert.Empty(set.Diagnostics);
    }

    [Fact]
    public void ThousandsOfDocuments_AreReadInTimeThatGrowsWithThem()
    {
        // In the square of their number, either would take minutes. The bound leaves room for a busy machine.
        const int Many = 3_000;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var licenses = Enumerable.Range(0, Many).Select(i => ($"{i}.license.json", new LicenseText { Id = $"license-{i}" }.ToString())).ToArray();
        string Statuses(string prefix) => $$"""{ "statuses": [{{string.Join(",", Enumerable.Range(0, Many).Select(i => $$"""{ "license": "{{prefix}}{{i}}", "from": "2027-03-01", "status": "Given" }"""))}}] }""";

        Assert.Empty(Read([.. licenses, ("a.status.json", Statuses("license-"))]).Diagnostics);
        Assert.Equal(100, Read([.. licenses, ("a.status.json", Statuses("licence-"))]).Diagnostics.Length);
        Assert.Equal(Many, Read([.. licenses.Select(each => (each.Item1, each.Item2[..^1])), ("a.status.json", Statuses("license-"))]).Diagnostics.Length);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Cancellation_IsHonoured() =>
        Assert.Throws<OperationCanceledException>(() => DocumentSet.Read([new DocumentSource(s_license.Path, s_license.Text)], new CancellationToken(true)));

    private static License License(DocumentSet set, string id) => set.TryGetLicense(id, out var license) ? license : throw new ArgumentException(id);

    private static DocumentSet Read(params (string Path, string Text)[] files) => DocumentSet.Read(files.Select(file => new DocumentSource(file.Path, file.Text)));
}
