namespace PolicySdk.Licensing.Tests.Datasets;

/// <summary>Licenses of real datasets: each fact of them as a use and its verdict.</summary>
public sealed class DatasetLicenseTests
{
    [Theory]
    // CC BY-NC-SA 4.0, to be cited wherever it is used in any form.
    [InlineData("EmotionRecognition", "AcademicResearch", "Train", "Conditional citation")]
    [InlineData("EmotionRecognition", "AcademicResearch", "PublishResults", "Conditional citation")]
    [InlineData("SpeechSynthesis", "NonCommercialResearch", "PublishWeights", "Conditional citation share-alike-weights")]
    [InlineData("EmotionRecognition", "Education", "RedistributeData", "Conditional citation share-alike-data")]
    // A commercial license is for sale, and not this one.
    [InlineData("EmotionRecognition", "Entertainment", "Train", "Denied noncommercial")]
    [InlineData("EmotionRecognition", "Education", "DeployCommercial", "Denied noncommercial-deployment")]
    // The actors gave no replica.
    [InlineData("VoiceCloning", "AcademicResearch", "Train", "Denied no-personality-rights")]
    public void Ravdess(string capability, string context, string operation, string answer) => Check("ravdess", capability, context, operation, answer);

    [Theory]
    // ODbL for the database, DbCL for the contents: commercial use, recordings included.
    [InlineData("EmotionRecognition", "Entertainment", "Train", "Allowed")]
    [InlineData("EmotionRecognition", "Entertainment", "DeployCommercial", "Conditional notice-product")]
    // Attribution, and share-alike of the database alone.
    [InlineData("EmotionRecognition", "AcademicResearch", "RedistributeData", "Conditional notice-data share-alike-data")]
    [InlineData("EmotionRecognition", "AcademicResearch", "PublishWeights", "Conditional notice-weights")]
    [InlineData("FaceRecognition", "AcademicResearch", "Train", "Denied no-personality-rights")]
    public void CremaD(string capability, string context, string operation, string answer) => Check("crema-d", capability, context, operation, answer);

    [Theory]
    // Research, teaching, publication, personal experimentation; benchmarks for publication.
    [InlineData("ExpressiveSpeech", "NonCommercialResearch", "Train", "Allowed")]
    [InlineData("ExpressiveSpeech", "Education", "InferFrom", "Allowed")]
    [InlineData("EmotionRecognition", "Benchmark", "Evaluate", "Allowed")]
    [InlineData("EmotionRecognition", "Benchmark", "PublishResults", "Allowed")]
    // Not for products, nor for commercial advantage, diagnosis or enforcement.
    [InlineData("ExpressiveSpeech", "Entertainment", "Train", "Denied no-commercial-advantage")]
    [InlineData("ExpressiveSpeech", "NonCommercialResearch", "DeployCommercial", "Denied no-product")]
    [InlineData("EmotionRecognition", "Healthcare", "Train", "Denied no-diagnosis")]
    [InlineData("EmotionRecognition", "LawEnforcement", "Train", "Denied no-enforcement")]
    // Of these it says nothing.
    [InlineData("ExpressiveSpeech", "NonCommercialResearch", "PublishWeights", "Denied NoPermit")]
    [InlineData("ExpressiveSpeech", "NonCommercialResearch", "RedistributeData", "Denied NoPermit")]
    public void EmovDb(string capability, string context, string operation, string answer) => Check("emov-db", capability, context, operation, answer);

    [Theory]
    [InlineData("MotionSynthesis", "AcademicResearch", "Train", "Allowed")]
    [InlineData("MotionSynthesis", "NonCommercialResearch", "PublishWeights", "Conditional credit-weights")]
    [InlineData("MotionSynthesis", "AcademicResearch", "RedistributeData", "Conditional credit-data")]
    [InlineData("DialogueGeneration", "CustomerService", "Train", "Denied noncommercial")]
    [InlineData("LikenessReplica", "AcademicResearch", "Train", "Denied no-personality-rights")]
    public void SeamlessInteraction(string capability, string context, string operation, string answer) =>
        Check("seamless-interaction", capability, context, operation, answer);

    [Fact]
    public void SeamlessInteraction_KeepsApartWhereActorsPlay() =>
        Assert.Equal(["improvised", "naturalistic"], EmbeddedLicenses.Read("seamless-interaction").Datasets.Select(dataset => dataset.Id));

    [Theory]
    // Academic only; publications cite it.
    [InlineData("EmotionRecognition", "AcademicResearch", "Train", "Allowed")]
    [InlineData("EmotionRecognition", "AcademicResearch", "PublishResults", "Conditional citation")]
    [InlineData("EmotionRecognition", "NonCommercialResearch", "Train", "Denied NoPermit")]
    // No training or testing of commercial systems, no advertising, no selling.
    [InlineData("EmotionRecognition", "Entertainment", "Train", "Denied no-commercial-systems")]
    [InlineData("EmotionRecognition", "CommercialResearch", "Evaluate", "Denied no-commercial-systems")]
    [InlineData("EmotionRecognition", "Advertising", "Train", "Denied no-advertising")]
    [InlineData("EmotionRecognition", "AcademicResearch", "DeployCommercial", "Denied no-selling")]
    // No military, no government systems in public space.
    [InlineData("EmotionRecognition", "Military", "Train", "Denied no-military")]
    [InlineData("BehaviourAnalysis", "Surveillance", "Train", "Denied no-government-in-public-space")]
    [InlineData("BehaviourAnalysis", "LawEnforcement", "Train", "Denied no-government-in-public-space")]
    // No redistribution.
    [InlineData("EmotionRecognition", "AcademicResearch", "RedistributeData", "Denied no-redistribution")]
    public void MahnobMimicry(string capability, string context, string operation, string answer) =>
        Check("mahnob-mimicry", capability, context, operation, answer);

    [Theory]
    [InlineData("", "Allowed")]
    [InlineData("NamedThirdParties", "Allowed")]
    [InlineData("Affiliates", "Denied NoPermit")]
    [InlineData("Public", "Denied NoPermit")]
    public void MahnobMimicry_IsForTheSigneeAndTheResearchersNamed(string recipients, string answer) =>
        Assert.Equal(
            answer,
            EmbeddedLicenses.Read("mahnob-mimicry").Answer(TestUse.Of(context: "AcademicResearch", data: "", territories: "NL", recipients: recipients)));

    [Theory]
    // CC0, for any purpose.
    [InlineData("SpeechRecognition", "CustomerService", "Train", "Allowed")]
    [InlineData("SpeechRecognition", "CustomerService", "DeployCommercial", "Allowed")]
    // What volunteers asked to forbid, and CC0 cannot.
    [InlineData("SpeechSynthesis", "Entertainment", "Train", "Allowed")]
    [InlineData("VoiceCloning", "Entertainment", "Train", "Denied no-personality-rights")]
    // The terms of the platform.
    [InlineData("SpeakerRecognition", "AcademicResearch", "Train", "Denied no-identification")]
    [InlineData("SpeechRecognition", "AcademicResearch", "RedistributeData", "Denied no-rehosting")]
    public void CommonVoice(string capability, string context, string operation, string answer) =>
        Check("common-voice", capability, context, operation, answer);

    [Theory]
    [InlineData("ravdess", 24)]
    [InlineData("crema-d", 91)]
    [InlineData("emov-db", 4)]
    public void PerformersThatADatasetNames_AreKnown(string id, int count) => Assert.Equal(count, EmbeddedLicenses.Read(id).Performers.Distinct().Count());

    [Theory]
    [InlineData("ravdess")]
    [InlineData("crema-d")]
    [InlineData("emov-db")]
    [InlineData("seamless-interaction")]
    [InlineData("mahnob-mimicry")]
    [InlineData("common-voice")]
    public void EveryRule_HasAnEffect(string id) => Assert.Empty(RuleEffects.Find(EmbeddedLicenses.Read(id)));

    private static void Check(string id, string capability, string context, string operation, string answer) =>
        Assert.Equal(answer, EmbeddedLicenses.Read(id).Answer(TestUse.Of(capability, context, operation, data: "", territories: "GB")));
}
