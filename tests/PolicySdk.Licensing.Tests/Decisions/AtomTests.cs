namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clauses 1 to 3: terms, what a use leaves unsaid, and that it is decided atom by atom.</summary>
public sealed class AtomTests
{
    [Fact]
    public void UnsaidPurposeAndTerritory_AreAny()
    {
        var use = new Use(Vocabulary.BuiltIn);

        Assert.True(use.Capability.IsAny && use.Context.IsAny && use.Operation.IsAny);
        Assert.Equal(["Any"], use.Territories.Ids());
    }

    [Fact]
    public void UnsaidRecipients_AreTheLicensee()
    {
        Assert.Equal(["Licensee"], new Use(Vocabulary.BuiltIn).Recipients.Ids());
        Assert.Equal(["Licensee"], (new Use(Vocabulary.BuiltIn) with { Recipients = [] }).Recipients.Ids());
    }

    [Fact]
    public void UnsaidData_IsThatOfTheDatasets()
    {
        var license = new LicenseText
        {
            Datasets = """[{ "id": "a", "data": ["Transcript"] }, { "id": "b", "data": ["VoiceRecording"] }, { "id": "c" }]""",
            Rules = Permit("g1", data: "VoiceRecording"),
        };

        Assert.Equal(["VoiceRecording", "Transcript"], license.Read().DataCategories.Ids());
        Assert.False(license.Decide(TestUse.Of(data: "")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(data: "VoiceRecording")).IsAllowed);
    }

    [Fact]
    public void UnsaidData_WithoutDatasets_IsAllThatPermitsName()
    {
        var license = new LicenseText { Rules = Both(Permit("g1"), Permit("g2", contexts: "Education", data: "Accent,Transcript"), Forbid("p1", data: "Likeness")) };

        Assert.Equal(["VoiceRecording", "Transcript", "Accent"], license.Read().DataCategories.Ids());
        Assert.False(license.Decide(TestUse.Of(data: "")).IsAllowed);
        Assert.True((license with { Rules = Permit("g1", data: "Accent,Transcript") }).Decide(TestUse.Of(data: "")).IsAllowed);
    }

    [Fact]
    public void UnsaidData_WhereNothingNamesAny_IsAny()
    {
        Assert.Equal(["Any"], new LicenseText { Rules = Forbid("p1", data: "Likeness") }.Read().DataCategories.Ids());
    }

    [Fact]
    public void EveryAtom_MustBeAllowed()
    {
        var license = new LicenseText { Rules = Permit("g1", data: "VoiceRecording,Transcript", territories: "US,GB") };

        Assert.True(license.Decide(TestUse.Of(data: "VoiceRecording,Transcript", territories: "US,GB")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(data: "VoiceRecording,Transcript", territories: "US,GB,FR")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(data: "VoiceRecording,Accent", territories: "US")).IsAllowed);
    }

    [Fact]
    public void DifferentRules_MayAllowDifferentAtoms()
    {
        var license = new LicenseText { Rules = Both(Permit("voice"), Permit("text", data: "Transcript")) };

        Assert.True(license.Decide(TestUse.Of(data: "Transcript,VoiceRecording")).IsAllowed);
    }

    [Fact]
    public void DifferentRules_MustAllowEveryCombination()
    {
        var license = new LicenseText { Rules = Both(Permit("a", data: "VoiceRecording", territories: "US"), Permit("b", data: "Transcript", territories: "GB")) };

        Assert.False(license.Decide(TestUse.Of(data: "Transcript,VoiceRecording", territories: "US,GB")).IsAllowed);
    }

    [Fact]
    public void AnAtomThatIsForbidden_DecidesBeforeOneThatNobodyPermits()
    {
        var license = new LicenseText { Rules = Both(Permit("g1"), Forbid("p1", data: "Transcript")) };

        var verdict = license.Decide(TestUse.Of(data: "Accent,Transcript"));

        Assert.Equal(VerdictReason.Forbidden, verdict.Reason);
        Assert.Equal("p1", verdict.Rule!.Id);
    }

    [Fact]
    public void ListsOfCountries_AreExpanded()
    {
        var license = new LicenseText { Rules = Permit("g1", territories: "EU") };

        Assert.True(license.Decide(TestUse.Of(territories: "FR,DE")).IsAllowed);
        Assert.True(license.Decide(TestUse.Of(territories: "EU")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(territories: "EEA")).IsAllowed);
        Assert.False(license.Decide(TestUse.Of(territories: "NO")).IsAllowed);
    }

    [Fact]
    public void SpeechSynthesis_NeverGrantsCloning()
    {
        Assert.False(new LicenseText { Rules = Permit("g1", capabilities: "SpeechSynthesis") }.Decide(TestUse.Of("VoiceCloning")).IsAllowed);
    }

    [Fact]
    public void Comparison_IsOrdinal()
    {
        Assert.False(Vocabulary.BuiltIn.TryGet(Dimension.Capability, "emotionRecognition", out _));
        Assert.False(Vocabulary.BuiltIn.TryGet(Dimension.Territory, "us", out _));
    }

    [Fact]
    public void UseOfAnotherVocabulary_IsRefused()
    {
        var other = Vocabulary.BuiltIn.With(1, []);

        Assert.Throws<ArgumentException>(() => Decision.Decide(new LicenseText().Read(), TestUse.Of(vocabulary: other), TestUse.Today));
    }

    [Fact]
    public void Use_RefusesTermsOfAnotherDimension()
    {
        Assert.Throws<ArgumentException>(() => TestUse.Default with { Capability = TestUse.Default.Context });
        Assert.Throws<ArgumentException>(() => TestUse.Default with { Except = [TestUse.Default.Territories[0]] });
    }

    [Fact]
    public void Uses_AreEqualByValue_WhateverTheOrderOfTheirSets()
    {
        var left = TestUse.Of(data: "VoiceRecording,Transcript", territories: "GB,US");
        var right = TestUse.Of(data: "Transcript,VoiceRecording,Transcript", territories: "US,GB");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, left with { Stage = Stage.Model });
    }
}
