namespace PolicySdk.Licensing.Tests.Decisions;

/// <summary>DESIGN 2, clause 16: a license is pinned to a vocabulary version.</summary>
public sealed class PinnedVocabularyTests
{
    private static readonly Vocabulary Later = Vocabulary.BuiltIn.With(2,
    [
        new TermDefinition(Dimension.Capability, "IronyDetection", "EmotionRecognition", "Irony detection", "find irony") { Since = 2 },
        new TermDefinition(Dimension.Operation, "Anonymise", "Prepare", "Anonymise", "take names away") { Since = 2 },
    ]);

    [Fact]
    public void Permit_DoesNotReachLaterTerms_NotEvenThroughAny()
    {
        var use = TestUse.Of(capability: "IronyDetection", vocabulary: Later);

        Assert.Equal(VerdictReason.NoPermit, Decide(new LicenseText(), use).Reason);
        Assert.Equal(VerdictReason.NoPermit, Decide(new LicenseText { Rules = Permit("g1", capabilities: "Any") }, use).Reason);
        Assert.Equal(VerdictReason.NoPermit, Decide(new LicenseText(), TestUse.Of(operation: "Anonymise", vocabulary: Later)).Reason);
    }

    [Fact]
    public void Permit_OfALicensePinnedToTheLaterVersion_ReachesThem()
    {
        var use = TestUse.Of(capability: "IronyDetection", operation: "Anonymise", vocabulary: Later);

        Assert.True(Decide(new LicenseText { Vocabulary = "2" }, use).IsAllowed);
    }

    [Fact]
    public void Forbid_ReachesLaterTerms()
    {
        var license = new LicenseText { Rules = Both(Permit("g1"), Forbid("p1", capabilities: "EmotionRecognition")) };

        Assert.Equal("p1", Decide(license, TestUse.Of(capability: "IronyDetection", vocabulary: Later)).Rule!.Id);
    }

    [Fact]
    public void Document_CannotNameTermsOfALaterVersion()
    {
        var text = new LicenseText { Rules = Permit("g1", capabilities: "IronyDetection") }.ToString();

        var error = Assert.Single(LicenseReader.Read(new DocumentSource("a.license.json", text), Later).Diagnostics);

        Assert.Equal("PSDK0002", error.Id);
        Assert.Equal("\"IronyDetection\" came with vocabulary 2, and this document is pinned to 1", error.Message);
    }

    private static Verdict Decide(LicenseText license, Use use) => Decision.Decide(license.Read(Later), use, TestUse.Today);
}
