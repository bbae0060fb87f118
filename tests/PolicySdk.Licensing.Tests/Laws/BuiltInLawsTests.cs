namespace PolicySdk.Licensing.Tests.Laws;

public sealed class BuiltInLawsTests
{
    [Fact]
    public void Ids_AreThoseOfTheDocuments_AndEveryOneIsRead_AndAdoptsNoOther()
    {
        Assert.Contains("eu-ai-act-5-1-f", BuiltInLaws.Ids);
        foreach (var id in BuiltInLaws.Ids)
        {
            Assert.Empty(PolicyReader.Read(BuiltInLaws.Open(id), Vocabulary.BuiltIn).Diagnostics);
            Assert.True(BuiltInLaws.TryGet(id, Vocabulary.BuiltIn, out var law));
            Assert.Equal((id, id + ".policy.json"), (law.Id, law.Path));
            Assert.NotEmpty(law.Rules);
            Assert.All(law.Rules, rule => Assert.Equal(id, rule.PolicyId));
        }
    }

    [Fact]
    public void Law_CountsOnlyForWhoeverAdoptsIt_WithTheTermsOfTheirOwnVocabularyTakenOut()
    {
        var set = DocumentSet.Read(
        [
            new DocumentSource("a.vocabulary.json", """
                { "id": "t", "version": "1", "vocabulary": "2", "terms": [{ "dimension": "Context", "id": "FatigueSafety", "parent": "Workplace", "meaning": "keep drivers awake" }] }
                """),
            new DocumentSource("a.license.json", new LicenseText { Vocabulary = "2", Rules = Permit("g1", capabilities: "Any", contexts: "Any", territories: "Any") }.ToString()),
            new DocumentSource("a.policy.json", """{ "id": "p", "laws": [{ "law": "eu-ai-act-5-1-f", "except": ["FatigueSafety"] }] }"""),
        ]);
        Assert.Empty(set.Diagnostics);
        var license = Assert.Single(set.Licenses.All);

        Verdict At(string context) => Decision.Decide(
            license, TestUse.Of("BiometricEmotionRecognition", context, territories: "DE", vocabulary: set.Vocabulary), TestUse.Today);

        Assert.Equal(VerdictReason.Policy, At("Workplace").Reason);
        Assert.Equal("eu-ai-act-5-1-f", At("Education").PolicyRule!.PolicyId);
        Assert.True(At("FatigueSafety").IsAllowed);
        Assert.True(At("Research").IsAllowed);
    }
}
