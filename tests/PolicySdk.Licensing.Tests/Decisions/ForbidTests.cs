namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 5 and 6: what a Forbid hits, and that it beats every Permit.</summary>
public sealed class ForbidTests
{
    private static readonly string Everything = Permit("all", "Any", "Any", "Any", "Any", "Any", "Any");

    [Fact]
    public void Forbid_HitsItsTermAndWhatIsBelow()
    {
        var license = With(Forbid("p1", contexts: "Commercial"));

        Assert.Equal("p1", license.Decide(TestUse.Of(context: "Commercial")).Rule!.Id);
        Assert.Equal("p1", license.Decide(TestUse.Of(context: "PoliticalCampaign")).Rule!.Id);
        Assert.True(license.Decide(TestUse.Of(context: "Research")).IsAllowed);
    }

    [Theory]
    [InlineData("Any")]
    [InlineData("Perceive")]
    [InlineData("HumanIdentification")]
    public void VagueUse_NeverGetsRoundANarrowProhibition(string capability)
    {
        var verdict = With(Forbid("p1", capabilities: "SpeakerRecognition")).Decide(TestUse.Of(capability: capability));

        Assert.Equal(VerdictReason.Forbidden, verdict.Reason);
    }

    [Fact]
    public void Except_TakesAwayWhatIsForbidden()
    {
        var license = With(Forbid("p1", capabilities: "SpeakerRecognition,DeceptionDetection"));

        Assert.True(license.Decide(TestUse.Of(capability: "Perceive", except: "SpeakerRecognition,DeceptionDetection")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(capability: "Perceive", except: "HumanIdentification,DeceptionDetection")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(capability: "Perceive", except: "SpeakerRecognition")).IsAllowed);
    }

    [Fact]
    public void Except_WorksInContextsAndOperationsToo()
    {
        var license = With(Forbid("p1", contexts: "Advertising", operations: "FineTune"));

        Assert.False(license.Decide(TestUse.Of(context: "Commercial", operation: "Train")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(context: "Commercial", operation: "Train", except: "Advertising")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(context: "Commercial", operation: "Train", except: "FineTune")).IsAllowed);
    }

    [Fact]
    public void Except_OfOnlyPartOfWhatIsForbidden_DoesNotHelp()
    {
        var license = With(Forbid("p1", capabilities: "HumanIdentification"));

        Assert.False(license.Decide(TestUse.Of(capability: "Perceive", except: "SpeakerRecognition,FaceRecognition")).IsAllowed);
    }

    [Fact]
    public void Except_OfTheUseItselfOrWhatIsAbove_HasNoEffect()
    {
        var license = With(Forbid("p1", capabilities: "SpeakerRecognition"));

        Assert.False(license.Decide(TestUse.Of(capability: "HumanIdentification", except: "HumanIdentification")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(capability: "HumanIdentification", except: "Perceive")).IsAllowed);
    }

    [Fact]
    public void Except_DoesNotMakeAPermitReachFurther()
    {
        var license = new LicenseText { Rules = Permit("g1", contexts: "NonCommercialResearch") };

        Assert.False(license.Decide(TestUse.Of(context: "Research", except: "Benchmark")).IsAllowed);
    }

    [Fact]
    public void AbsentField_MeansAny()
    {
        var license = With(Forbid("p1", territories: "GB", recipients: "Public"));

        Assert.False(license.Decide(TestUse.Of("VoiceCloning", "Military", "Store", "Accent", "GB", "Public")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(territories: "GB", recipients: "Affiliates")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(territories: "US", recipients: "Public")).IsAllowed);
    }

    [Fact]
    public void Forbid_OfAPartOfACountry_HitsTheCountryAndNoOtherPart()
    {
        var license = With(Forbid("p1", territories: "US-CA"));

        Assert.False(license.Decide(TestUse.Of(territories: "US-CA")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(territories: "US")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(territories: "Any")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(territories: "US-NY")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(territories: "GB")).IsAllowed);
    }

    [Fact]
    public void GeneralPurposeModel_MeetsEveryProhibitionOfACapability()
    {
        var license = With(Forbid("p1", capabilities: "VoiceCloning"));

        Assert.False(license.Decide(TestUse.Of(capability: "GeneralPurposeModel")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(capability: "GeneralPurposeModel", except: "VoiceCloning")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(capability: "SpeechSynthesis")).IsAllowed);
    }

    [Fact]
    public void GeneralPurposeModel_IsNotCoveredByAPermitOfSomethingElse()
    {
        Assert.Equal(VerdictReason.NoPermit, new LicenseText().Decide(TestUse.Of(capability: "GeneralPurposeModel")).Reason);
    }

    [Fact]
    public void ForbiddenGeneralPurposeModel_LeavesOtherCapabilitiesAlone()
    {
        Assert.True(With(Forbid("p1", capabilities: "GeneralPurposeModel")).Decide(TestUse.Of(capability: "EmotionRecognition")).IsAllowed);
    }

    [Fact]
    public void Order_NeverMattersToTheVerdict()
    {
        var rules = new[] { Everything, Forbid("p1", contexts: "Workplace"), Permit("g1", contexts: "Workplace") };

        foreach (var order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            var license = new LicenseText { Rules = Both([.. order.Select(i => rules[i])]) };
            Assert.Equal("p1", license.Decide(TestUse.Of(context: "Workplace")).Rule!.Id);
            Assert.True(license.Decide(TestUse.Of(context: "Education")).IsAllowed);
        }
    }

    [Fact]
    public void DecidingRule_IsTheFirstForbidThatHits()
    {
        var license = With(Forbid("p1", contexts: "Military"), Forbid("p2", data: "Accent"), Forbid("p3", operations: "Train"));

        Assert.Equal("p2", license.Decide(TestUse.Of(data: "VoiceRecording,Accent")).Rule!.Id);
    }

    private static LicenseText With(params string[] forbids) => new() { Rules = Both([Everything, .. forbids]) };
}
