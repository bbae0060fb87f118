namespace PolicySdk.Licensing.Tests.Laws;

/// <summary>Article 5(1)(f) of the EU AI Act, adopted by a policy of an organization.</summary>
public sealed class EmotionAtWorkTests
{
    private const string Adopt = """{ "law": "eu-ai-act-5-1-f" }""";
    private const string AdoptWithException = """{ "law": "eu-ai-act-5-1-f", "except": ["StuntSafety"] }""";

    private const string Words =
        """
        { "id": "words", "version": "1", "vocabulary": "2",
          "terms": [ { "dimension": "Context", "id": "StuntSafety", "parent": "Workplace", "meaning": "stop the rig when somebody panics" } ] }
        """;

    [Theory]
    [InlineData("BiometricEmotionRecognition", "Workplace", "DE")]
    [InlineData("EmotionRecognition", "Workplace", "DE")]
    [InlineData("Perceive", "Workplace", "DE")]
    [InlineData("BiometricEmotionRecognition", "Recruitment", "FR")]
    [InlineData("BiometricEmotionRecognition", "Education", "IE")]
    [InlineData("BiometricEmotionRecognition", "Any", "DE")]
    [InlineData("BiometricEmotionRecognition", "Workplace", "Any")]
    [InlineData("BiometricEmotionRecognition", "Workplace", "US,DE")]
    [InlineData("BiometricEmotionRecognition", "Workplace", "DE-BY")]
    [InlineData("BiometricEmotionRecognition", "StuntSafety", "DE")]
    public void EmotionFromBodies_AtWorkOrInEducationInTheUnion_IsDenied(string capability, string context, string territories)
    {
        var verdict = Decide(Adopt, capability, context, territories);

        Assert.Equal((VerdictKind.Denied, VerdictReason.Policy), (verdict.Kind, verdict.Reason));
        Assert.Equal("eu-ai-act-5-1-f/emotion-inference", verdict.PolicyRule!.ToString());
    }

    [Theory]
    [InlineData("TextEmotionRecognition", "Workplace", "DE")]
    [InlineData("SpeechRecognition", "Workplace", "DE")]
    [InlineData("BiometricEmotionRecognition", "Entertainment", "DE")]
    [InlineData("BiometricEmotionRecognition", "CustomerService", "DE")]
    [InlineData("BiometricEmotionRecognition", "Healthcare", "DE")]
    [InlineData("BiometricEmotionRecognition", "Research", "DE")]
    [InlineData("BiometricEmotionRecognition", "Workplace", "US,GB,CH")]
    public void WhatTheArticleDoesNotName_IsLeftToTheLicense(string capability, string context, string territories) =>
        Assert.Equal(VerdictKind.Allowed, Decide(Adopt, capability, context, territories).Kind);

    [Fact]
    public void TermThatIsTakenOut_IsAllowed_AndWhatIncludesItIsNot()
    {
        Assert.True(Decide(AdoptWithException, "BiometricEmotionRecognition", "StuntSafety", "DE").IsAllowed);
        Assert.False(Decide(AdoptWithException, "BiometricEmotionRecognition", "Workplace", "DE").IsAllowed);
        Assert.False(Decide(AdoptWithException, "BiometricEmotionRecognition", "Recruitment", "DE").IsAllowed);
    }

    [Fact]
    public void Law_CountsOnlyWhereAPolicyAdoptsIt() =>
        Assert.True(Decide("", "BiometricEmotionRecognition", "Workplace", "DE").IsAllowed);

    private static Verdict Decide(string laws, string capability, string context, string territories)
    {
        var license = new LicenseText { Vocabulary = "2", Rules = Permit("g1", "Any", "Any", "Any", "Any", "Any") };
        var documents = DocumentSet.Read(
        [
            new DocumentSource("words.vocabulary.json", Words),
            new DocumentSource("test.license.json", license.ToString()),
            new DocumentSource("house.policy.json", $$"""{ "id": "house", "laws": [{{laws}}] }"""),
        ]);
        Assert.Empty(documents.Diagnostics);
        var use = TestUse.Of(capability, context, territories: territories, vocabulary: documents.Vocabulary);
        return Decision.Decide(documents.Licenses.All[0], use, TestUse.Today);
    }
}
