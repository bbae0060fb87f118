namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clause 9 and the messages of DESIGN 6: what a denial says.</summary>
public sealed class ExplanationTests
{
    private static readonly LicenseText Improv = new()
    {
        Rules = """

            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording", "Transcript"],
              "operations": ["Train", "Evaluate"],
              "territories": ["US", "GB"] },
            { "id": "p1", "effect": "Forbid", "capabilities": ["DigitalReplica", "DeceptionDetection"] },
            { "id": "p2", "effect": "Forbid",
              "contexts": ["Workplace", "Surveillance", "Advertising"] },
            { "id": "p3", "effect": "Forbid", "operations": ["PublishWeights"], "contexts": ["Any"] }
        """,
    };

    [Fact]
    public void Forbidden_NamesTheDimensionTheValueTheClauseAndWhatIsAllowed()
    {
        var explanation = Improv.Decide(TestUse.Of(context: "Recruitment")).Explain();

        Assert.Equal(Dimension.Context, explanation.Dimension);
        Assert.Equal(["Recruitment"], explanation.Outside.Ids());
        Assert.Equal(["Workplace"], explanation.Forbidden.Ids());
        Assert.Equal(["Research", "Entertainment"], explanation.AllowedNames);
        Assert.Equal("Research", explanation.Nearest!.Context.Id);
        Assert.Equal("\"contexts\": [\"Workplace\", \"Surveillance\", \"Advertising\"]", TextAt(explanation.Span));
        Assert.Equal(10, explanation.Span.Line);
    }

    [Fact]
    public void Forbidden_FieldThatSaysAny_DecidedNothing()
    {
        var explanation = Improv.Decide(TestUse.Of(operation: "PublishWeights")).Explain();

        Assert.Equal(Dimension.Operation, explanation.Dimension);
        Assert.Equal([Dimension.Operation], explanation.FailedDimensions);
        Assert.Equal(["Access", "Prepare", "ExtractFeatures", "Store", "Train", "Evaluate"], explanation.AllowedNames);
    }

    [Fact]
    public void Forbidden_VagueUse_NamesTheNarrowValueItMeets()
    {
        var explanation = Improv.Decide(TestUse.Of(capability: "Perceive")).Explain();

        Assert.Equal(["DeceptionDetection"], explanation.Forbidden.Ids());
        Assert.Equal("EmotionRecognition", explanation.Nearest!.Capability.Id);
    }

    [Fact]
    public void NoPermit_NamesWhatThePermitThatCameNearestLacks()
    {
        var explanation = Improv.Decide(TestUse.Of(data: "VoiceRecording,Accent")).Explain();

        Assert.Equal("g1", explanation.NearestPermit!.Id);
        Assert.Equal(Dimension.DataCategory, explanation.Dimension);
        Assert.Equal(["Accent"], explanation.Outside.Ids());
        Assert.Equal(["VoiceRecording", "Transcript"], explanation.AllowedNames);
        Assert.Equal(["VoiceRecording"], explanation.Nearest!.DataCategories.Ids());
        Assert.Equal("\"data\": [\"VoiceRecording\", \"Transcript\"]", TextAt(explanation.Span));
    }

    [Fact]
    public void NoPermit_InSeveralDimensions_NamesThemAll()
    {
        var explanation = Improv.Decide(TestUse.Of(capability: "SpeechSynthesis", operation: "Distil", territories: "FR")).Explain();

        Assert.Equal([Dimension.Capability, Dimension.Operation, Dimension.Territory], explanation.FailedDimensions);
        Assert.Equal(Dimension.Capability, explanation.Dimension);
        Assert.Equal(["EmotionRecognition"], explanation.AllowedNames);
        Assert.True(Improv.Decide(explanation.Nearest!).IsAllowed);
    }

    [Fact]
    public void NoPermit_PrefersThePermitWithTheFewestFailingDimensions()
    {
        var license = new LicenseText { Rules = Both(Permit("far", contexts: "Education", operations: "Distil"), Permit("near", contexts: "Healthcare")) };

        var explanation = license.Decide(TestUse.Of(context: "Military")).Explain();

        Assert.Equal("near", explanation.NearestPermit!.Id);
        Assert.Equal([Dimension.Context], explanation.FailedDimensions);
        Assert.Equal(["Healthcare"], explanation.AllowedNames);
    }

    [Fact]
    public void Allowed_IsTheWidestThatTheForbidsLeave()
    {
        var license = new LicenseText { Rules = Both(Permit("g1", contexts: "Research,Commercial"), Forbid("p1", contexts: "PoliticalCampaign")) };

        var explanation = license.Decide(TestUse.Of(context: "Commercial")).Explain();

        Assert.Equal(["Research", "CommercialResearch", "Entertainment", "CustomerService"], explanation.AllowedNames);
    }

    [Fact]
    public void AllowedCountriesOfAList_AreNamedByTheList()
    {
        var license = new LicenseText { Rules = Permit("g1", territories: "EU,US,CH") };

        Assert.Equal(["EU", "CH", "US"], license.Decide(TestUse.Of(territories: "CN")).Explain().AllowedNames);
    }

    [Fact]
    public void ChangeThatIsEnough_IsPreferredToTheFirstFailedDimension()
    {
        var license = new LicenseText { Rules = Both(Permit("g1", operations: "Any"), Forbid("p1", capabilities: "Perceive", operations: "PublishWeights")) };

        var explanation = license.Decide(TestUse.Of(operation: "PublishWeights")).Explain();

        Assert.Equal([Dimension.Capability, Dimension.Operation], explanation.FailedDimensions);
        Assert.Equal(Dimension.Operation, explanation.Dimension);
    }

    [Fact]
    public void Nearest_ChangesNoDimensionThatExceptionsHaveSettled()
    {
        var license = new LicenseText { Rules = Both(Permit("g1", capabilities: "Perceive"), Forbid("p1", capabilities: "DeceptionDetection")) };
        var use = TestUse.Of(capability: "Perceive", context: "Education", territories: "FR", except: "DeceptionDetection");

        Assert.Equal(use.With(Term(Dimension.Context, "Research")).With(Term(Dimension.Territory, "US")), license.Decide(use).Explain().Nearest);

        static Term Term(Dimension dimension, string id) => Vocabulary.BuiltIn.Term(dimension, id);
    }

    [Fact]
    public void LicenseThatAllowsNothing_HasNothingNear()
    {
        var license = new LicenseText { Rules = Both(Permit("g1"), Forbid("p1", capabilities: "Any")) };

        var explanation = license.Decide(TestUse.Default).Explain();

        Assert.Equal(Dimension.Capability, explanation.Dimension);
        Assert.Empty(explanation.Allowed);
        Assert.Null(explanation.Nearest);
    }

    [Fact]
    public void LicenseWithoutPermits_IsPointedAtByItsId()
    {
        var license = (Improv with { Rules = Forbid("p1", contexts: "Military") }).Read();

        Assert.Equal(license.IdSpan, Decision.Decide(license, TestUse.Default, TestUse.Today).Explain().Span);
    }

    [Fact]
    public void NotInForce_PointsAtTheEndOfTheTermThatWasMissed()
    {
        var license = Improv with { Term = """{ "from": "2026-01-05", "until": "2026-12-31", "atEnd": { "existingModels": "NoNewVersions" } }""" };

        Assert.Equal("\"from\": \"2026-01-05\"", TextAt(license.On("2026-01-04", TestUse.Default).Explain().Span, license));
        Assert.Equal("\"until\": \"2026-12-31\"", TextAt(license.On("2027-01-04", TestUse.Default).Explain().Span, license));
        Assert.Null(license.On("2027-01-04", TestUse.Default).Explain().Nearest);
        Assert.Equal("Evaluate", license.On("2027-01-04", TestUse.Of(stage: Stage.Model)).Explain().Nearest!.Operation.Id);
    }

    [Fact]
    public void SeveralLicenses_AllowWhatAllOfThemAllow()
    {
        var left = new LicenseText { Rules = Permit("g1", contexts: "Research,Education,Healthcare") }.Read();
        var right = new LicenseText { Id = "other", Rules = Permit("g1", contexts: "AcademicResearch,Education,Military") }.Read();

        var explanation = Decision.Decide([left, right], TestUse.Of(context: "Military"), TestUse.Today).Explain();

        Assert.Equal(["AcademicResearch", "Education"], explanation.AllowedNames);
    }

    [Fact]
    public void Nearest_KeepsASet_OfWhichDifferentPermitsAllowTheMembers()
    {
        var license = new LicenseText
        {
            Rules = Both(Permit("g1", contexts: "Any", territories: "US"), Permit("g2", contexts: "Any", territories: "FR"), Forbid("p1", contexts: "Commercial")),
        };

        var nearest = license.Decide(TestUse.Of(context: "Commercial", territories: "US,FR", recipients: "Public")).FindNearest()!;

        Assert.Equal(["FR", "US"], nearest.Territories.Ids());
        Assert.Equal(["Licensee"], nearest.Recipients.Ids());
    }

    private static string TextAt(DocumentSpan span, LicenseText? license = null) => (license ?? Improv).ToString().Substring(span.Start, span.Length);
}
