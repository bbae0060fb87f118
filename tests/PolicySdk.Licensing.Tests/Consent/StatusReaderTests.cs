using PolicySdk.Licensing.Tests.Documents;

namespace PolicySdk.Licensing.Tests.Consent;

public sealed class StatusReaderTests
{
    public const string Example = """
        { "$schema": "https://policysdk.dev/schemas/status-1.json",
          "statuses": [
            { "license": "improv-troupe-2026", "from": "2027-03-01", "status": "Suspended", "note": "strike" },
            { "license": "improv-troupe-2026", "from": "2029-01-01", "status": "RenewedConsentGiven", "until": "2030-12-31" },
            { "performer": "performer:0412", "from": "2027-05-01", "status": "Withdrawn" }, // by mail
          ] }
        """;

    private const string UntilHelp = "Only a license that is given anew has an end of its own.";

    [Fact]
    public void FullExample_GivesEveryEntry()
    {
        var read = Read(Example);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("a.status.json", read.Value!.Path);
        Assert.Equal(
            [
                (StatusSubject.License, "improv-troupe-2026", "2027-03-01", ConsentStatus.Suspended, null, "strike", 3),
                (StatusSubject.License, "improv-troupe-2026", "2029-01-01", ConsentStatus.RenewedConsentGiven, "2030-12-31", null, 4),
                (StatusSubject.Performer, "performer:0412", "2027-05-01", ConsentStatus.Withdrawn, null, (string?)null, 5),
            ],
            read.Value.Entries.Select(entry =>
                (entry.Subject, entry.Id, entry.From.ToString(), entry.Status, entry.Until?.ToString(), entry.Note, entry.Span.Line)));
        Assert.Equal("a.status.json", read.Value.Entries[0].Path);
    }

    [Fact]
    public void EveryStatusOfTheVocabulary_IsRead()
    {
        foreach (var status in Enum.GetValues<ConsentStatus>())
        {
            var read = Read($$"""{ "statuses": [{ "license": "x", "from": "2027-03-01", "status": "{{status}}" }] }""");

            Assert.Equal(status, Assert.Single(read.Value!.Entries).Status);
        }
    }

    [Theory]
    [InlineData("""⟦{⟧ }""", "a status document needs \"statuses\"", "Add what is missing.")]
    [InlineData("""⟦[]⟧""", "the document must be a status document, not an array", null)]
    [InlineData("""{ "statuses": [⟦{⟧ "license": "x" }] }""", "a status entry needs \"from\" and \"status\"", "Add what is missing.")]
    [InlineData("""{ "statuses": [⟦{⟧ "from": "2027-03-01", "status": "Given" }] }""", "a status entry needs at least one of \"license\" and \"performer\"", "Name whose consent it is about.")]
    [InlineData("""{ "statuses": [{ "license": "x", ⟦"performer"⟧: "y", "from": "2027-03-01", "status": "Given" }] }""", "an entry of a license has no \"performer\"", "Write one entry for the license and one for the performer.")]
    [InlineData("""{ "statuses": [{ "license": "x", "from": ⟦"2027-02-29"⟧, "status": "Given" }] }""", "\"2027-02-29\" is not a date", "Write a day of the calendar as yyyy-MM-dd.")]
    [InlineData("""{ "statuses": [{ "license": "x", "from": "2027-03-01", "status": ⟦"Suspend"⟧ }] }""", "\"Suspend\" is not a consent status", "Did you mean \"Suspended\"?")]
    [InlineData("""{ "statuses": [{ "license": "x", "from": "2027-03-01", "status": "Suspended", ⟦"until"⟧: "2028-01-01" }] }""", "an entry of another status than RenewedConsentGiven has no \"until\"", UntilHelp)]
    [InlineData("""{ "statuses": [{ "performer": "x", "from": "2027-03-01", "status": "RenewedConsentGiven", ⟦"until"⟧: "2028-01-01" }] }""", "an entry of a performer has no \"until\"", UntilHelp)]
    [InlineData("""{ "statuses": [{ "performer": "x", "from": "2027-03-01", "status": "Given", ⟦"until"⟧: "2028-01-01" }] }""", "an entry of a performer has no \"until\"", UntilHelp)]
    [InlineData("""{ "statuses": [{ "license": "x", "from": "2027-03-01", "status": "RenewedConsentGiven", "until": ⟦"2027-02-28"⟧ }] }""", "\"until\" 2027-02-28 is before \"from\" 2027-03-01", "Both days are included, so they may be the same.")]
    [InlineData("{ \"statuses\": [{ \"license\": \"x\", \"from\": \"2027-03-01\", \"status\": \"Given\" },\n { \"license\": \"x\", \"from\": ⟦\"2027-03-01\"⟧, \"status\": \"Withdrawn\" }] }", "\"x\" has two entries of 2027-03-01", "The first one is on line 1; one status holds on a day.")]
    public void InvalidDocument_SaysWhatIsWrongAndWhere(string marked, string message, string? help) => MarkedText.AssertError(marked, Read, message, help);

    [Fact]
    public void LicenseAndPerformerOfTheSameId_AreDifferentSubjects() =>
        Assert.Empty(Read("""
            { "statuses": [{ "license": "x", "from": "2027-03-01", "status": "Given" }, { "performer": "x", "from": "2027-03-01", "status": "Given" }] }
            """).Diagnostics);

    private static DocumentRead<StatusDocument> Read(string text) => StatusReader.Read(new DocumentSource("a.status.json", text), Vocabulary.BuiltIn);
}
