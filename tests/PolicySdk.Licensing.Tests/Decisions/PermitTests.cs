namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 4, 6 and 7: what a Permit covers, and that nothing else is allowed.</summary>
public sealed class PermitTests
{
    [Fact]
    public void Use_ThatAPermitNames_IsAllowed()
    {
        var verdict = new LicenseText().Decide(TestUse.Default);

        Assert.Equal(VerdictKind.Allowed, verdict.Kind);
        Assert.Equal(VerdictReason.None, verdict.Reason);
        Assert.Equal("g1", verdict.Rule!.Id);
    }

    [Theory]
    [InlineData("capability")]
    [InlineData("context")]
    [InlineData("operation")]
    [InlineData("data")]
    [InlineData("territory")]
    [InlineData("recipient")]
    public void Use_OutsideInOneDimension_IsDeniedForWantOfAPermit(string dimension)
    {
        var use = dimension switch
        {
            "capability" => TestUse.Of(capability: "SentimentAnalysis"),
            "context" => TestUse.Of(context: "Education"),
            "operation" => TestUse.Of(operation: "Distil"),
            "data" => TestUse.Of(data: "Transcript"),
            "territory" => TestUse.Of(territories: "GB"),
            _ => TestUse.Of(recipients: "Public"),
        };

        var verdict = new LicenseText().Decide(use);

        Assert.Equal(VerdictKind.Denied, verdict.Kind);
        Assert.Equal(VerdictReason.NoPermit, verdict.Reason);
        Assert.Null(verdict.Rule);
    }

    [Fact]
    public void Permit_CoversWhatIsBelowItsTerms()
    {
        var use = TestUse.Of(capability: "TextEmotionRecognition", context: "AcademicResearch", operation: "FineTune", territories: "US-CA");

        Assert.True(new LicenseText().Decide(use).IsAllowed);
    }

    [Fact]
    public void Permit_DoesNotCoverWhatIsAboveItsTerms()
    {
        Assert.False(new LicenseText().Decide(TestUse.Of(capability: "Perceive")).IsAllowed);
        Assert.False(new LicenseText().Decide(TestUse.Of(capability: "Any")).IsAllowed);
        Assert.False(new LicenseText { Rules = Permit("g1", territories: "US-CA") }.Decide(TestUse.Default).IsAllowed);
    }

    [Fact]
    public void Permit_OfAny_CoversEverythingInThatDimension()
    {
        var license = new LicenseText { Rules = Permit("g1", "Any", "Any", "Any", "Any", "Any") };

        Assert.True(license.Decide(TestUse.Of("VoiceCloning", "Military", "PublishWeights", "FacePrint", "AQ")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of("Any", "Any", "Any", "Any", "Any")).IsAllowed);
    }

    [Fact]
    public void Fields_AreAnded_AndValuesOred()
    {
        var license = new LicenseText { Rules = Permit("g1", contexts: "Research,Education", territories: "US,GB") };

        Assert.True(license.Decide(TestUse.Of(context: "Education", territories: "GB")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(context: "Education", territories: "FR")).IsAllowed);
    }

    [Fact]
    public void TwoPermits_AreNotCombinedWithinOneAtom()
    {
        var license = new LicenseText { Rules = Both(Permit("g1", contexts: "Research"), Permit("g2", capabilities: "SpeechSynthesis", contexts: "Education")) };

        Assert.False(license.Decide(TestUse.Of(context: "Education")).IsAllowed);
    }

    [Fact]
    public void Recipients_OfAPermit_AlwaysIncludeTheLicensee()
    {
        var license = new LicenseText { Rules = Permit("g1", recipients: "Affiliates") };

        Assert.True(license.Decide(TestUse.Of(recipients: "Licensee,Affiliates")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of()).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(recipients: "Processors")).IsAllowed);
    }

    [Theory]
    [InlineData("Access")]
    [InlineData("Prepare")]
    [InlineData("ExtractFeatures")]
    [InlineData("Store")]
    public void Permit_AlsoGrantsWhatNothingWorksWithout(string operation)
    {
        Assert.True(new LicenseText().Decide(TestUse.Of(operation: operation)).IsAllowed);
        Assert.False(new LicenseText().Decide(TestUse.Of(operation: operation, context: "Education")).IsAllowed);
    }

    [Fact]
    public void Forbid_TakesAwayWhatAPermitAlsoGrants()
    {
        var license = new LicenseText { Rules = Both(Permit("g1"), Forbid("p1", operations: "Store")) };

        Assert.Equal(VerdictReason.Forbidden, license.Decide(TestUse.Of(operation: "Store")).Reason);
        Assert.True(license.Decide(TestUse.Of(operation: "Access")).IsAllowed);
    }

    [Fact]
    public void LicenseWithoutRules_AllowsNothing()
    {
        var verdict = new LicenseText { Rules = "" }.Decide(TestUse.Of(data: ""));

        Assert.Equal(VerdictReason.NoPermit, verdict.Reason);
    }

    [Fact]
    public void LicenseWithMoreThan64Rules_IsDecidedOverAllOfThem()
    {
        var license = new LicenseText
        {
            Rules = Both([.. Enumerable.Range(0, 150).Select(i => Permit($"g{i}", contexts: "Education")), Permit("last"), Forbid("never", contexts: "Military")]),
        };

        Assert.Equal("last", license.Decide(TestUse.Default).Rule!.Id);
        Assert.Equal("never", license.Decide(TestUse.Of(context: "Military")).Rule!.Id);
        Assert.Equal("g0", license.Decide(TestUse.Of(context: "Education")).Rule!.Id);
    }
}
