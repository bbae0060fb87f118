namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clause 15: what a model generates becomes synthetic data and must be granted like any other.</summary>
public sealed class DerivationTests
{
    [Fact]
    public void SyntheticOutput_IsSyntheticData_WhateverIsSaid()
    {
        var license = new LicenseText();

        Assert.False(license.Decide(TestUse.Of(stage: Stage.Synthetic)).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(data: "", stage: Stage.Synthetic)).IsAllowed);
        Assert.True((license with { Rules = Permit("g1", data: "SyntheticData") }).Decide(TestUse.Of(data: "VoiceRecording", stage: Stage.Synthetic)).IsAllowed);
    }

    [Fact]
    public void ForbiddenSyntheticData_CannotBeUsedUnderAnotherName()
    {
        var license = new LicenseText { Rules = Both(Permit("g1", data: "Any"), Forbid("p1", data: "SyntheticData")) };

        Assert.Equal("p1", license.Decide(TestUse.Of(stage: Stage.Synthetic)).Rule!.Id);
        Assert.True(license.Decide(TestUse.Of()).IsAllowed);
    }

    [Theory]
    [InlineData(Stage.Features)]
    [InlineData(Stage.Model)]
    [InlineData(Stage.Metrics)]
    public void WhateverElseIsDerived_KeepsItsCategory(Stage stage)
    {
        Assert.True(new LicenseText().Decide(TestUse.Of(stage: stage)).IsAllowed);
        Assert.False(new LicenseText().Decide(TestUse.Of(data: "Features", stage: stage)).IsAllowed);
    }
}
