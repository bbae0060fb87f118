namespace PolicySdk.Licensing.Tests.Documents;

/// <summary>DESIGN 4: what a license document holds, and how it becomes a license.</summary>
public sealed class LicenseReaderTests
{
    /// <summary>The document of DESIGN 4, to the letter.</summary>
    internal const string Example =
        """
        { "$schema": "https://policysdk.dev/schemas/license-1.json",
          "id": "improv-troupe-2026", "version": "1.2.0", "vocabulary": "1",
          "title": "Improv troupe, emotion study", "agreement": { "uri": "contracts/improv-014.pdf", "sha256": "9f2c..." },
          "licensor": { "id": "troupe:014", "representedBy": "union" }, "licensee": { "id": "org:acme" },
          "performers": ["performer:0412", "performer:0413"],
          "datasets": [{ "id": "improv-v3", "paths": ["data/improv/**"], "data": ["VoiceRecording", "FacialExpression", "Transcript"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording", "FacialExpression", "Transcript"], "operations": ["Prepare", "Train", "Evaluate", "DeployCommercial"],
              "territories": ["US", "GB"], "duties": ["fee", "royalty", "credit"] },
            { "id": "p1", "effect": "Forbid", "capabilities": ["DigitalReplica", "DeceptionDetection"] },
            { "id": "p2", "effect": "Forbid", "contexts": ["Workplace", "Surveillance", "Advertising"] },
            { "id": "p3", "effect": "Forbid", "operations": ["RedistributeData", "PublishWeights", "ExtractTemplate"] } ],
          "duties": {
            "fee":     { "type": "Compensate", "model": "Flat", "amount": 900.00, "currency": "USD", "within": "P30D" },
            "royalty": { "type": "Compensate", "model": "RevenueShare", "percent": 1.5, "base": "ModelNetRevenue",
                         "trigger": "DeployCommercial", "until": "ModelRetired", "reportEvery": "P3M" },
            "credit":  { "type": "Attribute", "where": "ModelCard", "text": "Performed by A. Rivera" } },
          "term": { "from": "2026-01-05", "until": "2028-12-31", "retainUntil": "2029-06-30", "atEnd": { "existingModels": "NoNewVersions" } },
          "withdrawal": { "allowed": true, "notice": "P30D", "rawData": "Delete", "derivedData": "Delete", "training": "Stop", "existingModels": "NoNewVersions" } }
        """;

    [Fact]
    public void Example_IsReadWithEveryProperty()
    {
        var license = Read(Example);

        Assert.Equal(("improv-troupe-2026", "1.2.0", 1), (license.Id, license.Version, license.VocabularyVersion));
        Assert.Equal("Improv troupe, emotion study", license.Title);
        Assert.Equal(new Agreement("contracts/improv-014.pdf", "9f2c..."), license.Agreement);
        Assert.Equal(new Licensor("troupe:014", Representation.Union), license.Licensor);
        Assert.Equal(new Licensee("org:acme"), license.Licensee);
        Assert.Equal(["performer:0412", "performer:0413"], license.Performers);
        var dataset = Assert.Single(license.Datasets);
        Assert.Equal(("improv-v3", "data/improv/**"), (dataset.Id, Assert.Single(dataset.Paths)));
        Assert.Equal(["VoiceRecording", "FacialExpression", "Transcript"], dataset.Data.Ids());
        Assert.Equal(new CalendarDate(2026, 1, 5), license.Term.From);
        Assert.Equal(new CalendarDate(2028, 12, 31), license.Term.Until);
        Assert.Equal(new CalendarDate(2029, 6, 30), license.Term.RetainUntil);
        Assert.Equal(ExistingModels.NoNewVersions, license.Term.AtEnd.ExistingModels);
        Assert.True(license.Withdrawal.Allowed);
        Assert.Equal("P30D", license.Withdrawal.Notice.ToString());
        Assert.Equal((DataEffect.Delete, ExistingModels.NoNewVersions), (license.Withdrawal.Effects.RawData!.Value, license.Withdrawal.Effects.ExistingModels));
    }

    [Fact]
    public void Example_Rules_KeepOrderValuesAndDuties()
    {
        var rules = Read(Example).Rules;

        Assert.Equal(["g1", "p1", "p2", "p3"], rules.Select(rule => rule.Id));
        Assert.Equal([RuleEffect.Permit, RuleEffect.Forbid, RuleEffect.Forbid, RuleEffect.Forbid], rules.Select(rule => rule.Effect));
        Assert.Equal(["Prepare", "Train", "Evaluate", "DeployCommercial"], rules[0].Values(Dimension.Operation).Ids());
        Assert.Equal(["fee", "royalty", "credit"], rules[0].Duties.Select(duty => duty.Name));
        Assert.False(rules[1].Names(Dimension.Context));
        Assert.Empty(rules[1].Values(Dimension.Context));
    }

    [Fact]
    public void Example_Duties_AreTyped()
    {
        var duties = Read(Example).Duties;

        var fee = Assert.IsType<CompensateDuty>(duties[0]);
        Assert.Equal((CompensationModel.Flat, 900.00m, "USD", "P30D"), (fee.Model, fee.Amount!.Value, fee.Currency, fee.Within.ToString()));
        var royalty = Assert.IsType<CompensateDuty>(duties[1]);
        Assert.Equal((1.5m, "ModelNetRevenue", "DeployCommercial"), (royalty.Percent!.Value, royalty.Base, royalty.Trigger!.Id));
        Assert.Equal(("ModelRetired", "P3M"), (royalty.Until, royalty.ReportEvery.ToString()));
        var credit = Assert.IsType<AttributeDuty>(duties[2]);
        Assert.Equal(("ModelCard", "Performed by A. Rivera"), (credit.Where, credit.Text));
    }

    [Fact]
    public void Example_KeepsThePlacesOfRulesAndTheirFields()
    {
        var license = Read(Example);

        Assert.Equal((2, 9), (license.IdSpan.Line, license.IdSpan.Column));
        Assert.Equal((8, 5, 10), (license.Rules[0].Span.Line, license.Rules[0].Span.Column, license.Rules[0].Span.EndLine));
        Assert.Equal((10, 7), (license.Rules[0].SpanOf(Dimension.Territory).Line, license.Rules[0].SpanOf(Dimension.Territory).Column));
        Assert.Equal((12, 39), (license.Rules[2].SpanOf(Dimension.Context).Line, license.Rules[2].SpanOf(Dimension.Context).Column));
        Assert.Equal(license.Rules[2].Span, license.Rules[2].SpanOf(Dimension.Capability));
        Assert.Equal(16, license.Duties[1].Span.Line);
    }

    [Fact]
    public void Summary_SaysInPlainTextWhatIsGranted()
    {
        Assert.Equal(
            """
            Improv troupe, emotion study
            License improv-troupe-2026 1.2.0 of troupe:014 for org:acme, 2026-01-05 to 2028-12-31.
            Permits (g1): Prepare, Train, Evaluate, DeployCommercial for EmotionRecognition in context Research, Entertainment, with VoiceRecording, FacialExpression, Transcript, in US, GB; duties: fee (pay Flat 900.00 USD within P30D), royalty (pay RevenueShare 1.5 % of ModelNetRevenue on DeployCommercial until ModelRetired reported every P3M), credit (credit in ModelCard "Performed by A. Rivera").
            Forbids (p1): capabilities DigitalReplica, DeceptionDetection.
            Forbids (p2): contexts Workplace, Surveillance, Advertising.
            Forbids (p3): operations RedistributeData, PublishWeights, ExtractTemplate.
            After the term, existing models: NoNewVersions.
            """.ReplaceLineEndings("\n"),
            Read(Example).Summary);
    }

    [Fact]
    public void SmallestLicense_HasDefaults()
    {
        var license = Read(
            """
            { "id": "a", "version": "1", "vocabulary": "1", "title": "t", "licensor": { "id": "x" }, "licensee": { "id": "y" },
              "rules": [], "term": { "from": "2026-01-01" } }
            """);

        Assert.Equal(Representation.None, license.Licensor.RepresentedBy);
        Assert.Equal((null, null), (license.Term.Until, license.Term.RetainUntil));
        Assert.Equal((ExistingModels.Withdraw, ExistingModels.Withdraw), (license.Term.AtEnd.ExistingModels, license.Withdrawal.Effects.ExistingModels));
        Assert.Equal(Renewal.None, license.Term.Renewal);
        Assert.True(license.Withdrawal.Allowed);
        Assert.Empty(license.Performers);
        Assert.Contains("Permits nothing.", license.Summary);
    }

    [Fact]
    public void ListsOfCountries_AreExpanded_AndKeptAsWritten()
    {
        var rule = new LicenseText { Rules = Permit("g1", territories: "EEA,US-CA") }.Read().Rules[0];

        Assert.Equal(["EEA", "US-CA"], rule.Written(Dimension.Territory));
        Assert.Equal(31, rule.Values(Dimension.Territory).Length);
    }

    internal static License Read(string text)
    {
        var read = LicenseReader.Read(new DocumentSource("improv.license.json", text), Vocabulary.BuiltIn);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
