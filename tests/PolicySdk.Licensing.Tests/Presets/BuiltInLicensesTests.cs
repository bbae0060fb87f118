namespace PolicySdk.Licensing.Tests.Presets;

public sealed class BuiltInLicensesTests
{
    private static readonly Vocabulary s_own =
        Vocabulary.BuiltIn.With(2, [new TermDefinition(Dimension.Context, "Fatigue", "Workplace", "Fatigue", "keep awake") { Since = 2 }]);

    [Fact]
    public void Ids_AreThoseOfTheDocuments_AndEveryOneIsRead()
    {
        Assert.Contains("CC0-1.0", BuiltInLicenses.Ids);
        Assert.Equal(BuiltInLicenses.Ids.Order(StringComparer.Ordinal), BuiltInLicenses.Ids);
        foreach (var id in BuiltInLicenses.Ids)
        {
            Assert.Empty(LicenseReader.Read(BuiltInLicenses.Open(id), Vocabulary.BuiltIn).Diagnostics);
            Assert.True(BuiltInLicenses.TryGet(id, Vocabulary.BuiltIn, out var license));
            Assert.Equal((id, id + ".license.json"), (license.Id, license.Path));
        }
    }

    [Fact]
    public void License_IsReadOnceForEachVocabulary()
    {
        Assert.True(BuiltInLicenses.TryGet("CC0-1.0", Vocabulary.BuiltIn, out var license));
        Assert.True(BuiltInLicenses.TryGet("CC0-1.0", Vocabulary.BuiltIn, out var again));
        Assert.True(BuiltInLicenses.TryGet("CC0-1.0", s_own, out var other));
        Assert.Same(license, again);
        Assert.Same(s_own, other.Vocabulary);
    }

    [Theory]
    [InlineData("cc0-1.0")]
    [InlineData("eu-ai-act-5-1-f")]
    [InlineData("")]
    public void OtherId_IsNotThere(string id)
    {
        Assert.False(BuiltInLicenses.TryGet(id, Vocabulary.BuiltIn, out _));
        Assert.Throws<ArgumentException>(() => BuiltInLicenses.Open(id));
    }
}
