namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 11 and 12: where the consent of the license, of its performers and the term end on different days.</summary>
public sealed class ConsentStatusTests
{
    private const string TwoPerformers = """, "performers": ["p1", "p2"] """;

    private static readonly Use Model = TestUse.Of(operation: "Evaluate", stage: Stage.Model);

    private static readonly LicenseText License = new() { Id = "a", Rules = Permit("g1", operations: "Evaluate,Train") };

    [Fact]
    public void RetrainBy_CountsFromTheDayOnWhichConsentEnded_WhateverEndsItAgain()
    {
        var license = License with { Rest = TwoPerformers + """, "withdrawal": { "existingModels": "RetrainBy", "retrainBy": "P10D" }""" };
        string[] performers = [Performer("p1", "2026-03-01"), Performer("p2", "2026-03-05")];
        string[] both = [.. performers, Entry("2026-03-10", "Withdrawn")];

        Assert.True(On(license, "2026-03-15", Model, performers).IsAllowed);
        Assert.False(On(license, "2026-03-16", Model, performers).IsAllowed);
        Assert.True(On(license, "2026-03-15", Model, both).IsAllowed);
        Assert.False(On(license, "2026-03-16", Model, both).IsAllowed);
    }

    [Fact]
    public void SuspendedPerformers_LeaveNothing_EvenWhereTheLicenseIsWithdrawnToo()
    {
        var license = License with { Rest = TwoPerformers + """, "withdrawal": { "existingModels": "None" }""" };
        string[] suspended = [Performer("p1", "2026-03-01", "Suspended"), Performer("p2", "2026-03-01")];

        Assert.False(On(license, "2026-03-02", Model, suspended).IsAllowed);
        Assert.False(On(license, "2026-03-02", Model, [.. suspended, Entry("2026-03-02", "Withdrawn")]).IsAllowed);
    }

    [Fact]
    public void StatusEntry_IsTheOneThatDenies()
    {
        var license = License with { Term = """{ "from": "2026-01-01", "until": "2026-06-30" }""", Rest = TwoPerformers + """, "withdrawal": { "existingModels": "NoNewVersions" }""" };
        string[] withdrawn = [Entry("2026-03-01", "Withdrawn"), Performer("p1", "2026-03-05")];

        Assert.Equal("a", On(license, "2026-05-01", Model.With(TestUse.Default.Operation), withdrawn).StatusEntry!.Id);
        Assert.Equal("p1", On(license, "2026-05-01", Model with { Performers = ["p1"] }, withdrawn).StatusEntry!.Id);
        // The withdrawal leaves models; the end of the term does not.
        Assert.Equal(VerdictReason.NotInForce, On(license, "2026-07-01", Model, withdrawn).Reason);
        Assert.Null(On(license, "2026-07-01", Model, withdrawn).StatusEntry);
    }

    private static string Entry(string from, string status) => $$"""{ "license": "a", "from": "{{from}}", "status": "{{status}}" }""";

    private static string Performer(string id, string from, string status = "Withdrawn") =>
        $$"""{ "performer": "{{id}}", "from": "{{from}}", "status": "{{status}}" }""";

    private static Verdict On(LicenseText license, string date, Use use, params string[] entries)
    {
        var statuses = StatusReader.Read(new DocumentSource("a.status.json", $$"""{ "statuses": [{{string.Join(", ", entries)}}] }"""), Vocabulary.BuiltIn);
        Assert.Empty(statuses.Diagnostics);
        return Decision.Decide(LicenseSet.Create([license.Read()], [statuses.Value!], []).All[0], use, CalendarDate.Parse(date));
    }
}
