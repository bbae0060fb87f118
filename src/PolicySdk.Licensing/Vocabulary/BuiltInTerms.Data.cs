namespace PolicySdk.Licensing;

internal static partial class BuiltInTerms
{
    /// <summary>Kinds of data.</summary>
    private static ImmutableArray<TermDefinition> DataCategories =>
    [
        Close(Dimension.DataCategory, "VoiceRecording", Vocabulary.Any, "Voice recording", "recordings of a voice", Pd + "VoiceCommunicationRecording"),
        Term(Dimension.DataCategory, "VideoRecording", Vocabulary.Any, "Video recording", "recordings on video"),
        Term(Dimension.DataCategory, "Transcript", Vocabulary.Any, "Transcript", "what was said, in words"),
        Term(Dimension.DataCategory, "BodyMotion", Vocabulary.Any, "Body motion", "how a body moved"),
        Term(Dimension.DataCategory, "Likeness", Vocabulary.Any, "Likeness", "pictures of a person", Pd + "Picture"),
        Term(Dimension.DataCategory, "FacialExpression", Vocabulary.Any, "Facial expression", "what a face expressed", Pd + "FacialExpression"),
        Term(Dimension.DataCategory, "BiometricTemplate", Vocabulary.Any, "Biometric template", "what identifies a body", Pd + "Biometric"),
        Term(Dimension.DataCategory, "FacePrint", "BiometricTemplate", "Face print", "what identifies a face", Pd + "FacialPrint"),
        Term(Dimension.DataCategory, "VoicePrint", "BiometricTemplate", "Voice print", "what identifies a voice"),
        Term(Dimension.DataCategory, "EmotionLabel", Vocabulary.Any, "Emotion label", "which emotion was performed", Pd + "Emotion"),
        Term(Dimension.DataCategory, "Accent", Vocabulary.Any, "Accent", "how a person pronounces", Pd + "Accent"),
        Term(Dimension.DataCategory, "Features", Vocabulary.Any, "Features", "figures computed from recordings", Dpv + "DerivedPersonalData"),
        Term(Dimension.DataCategory, "Embedding", Vocabulary.Any, "Embedding", "vectors computed from recordings", Dpv + "DerivedPersonalData"),
        Term(Dimension.DataCategory, "SyntheticData", Vocabulary.Any, "Synthetic data", "what a model generated", Dpv + "SyntheticData"),
    ];

    /// <summary>What is done. RealTimeGeneration is on purpose not below DeployCommercial.</summary>
    private static ImmutableArray<TermDefinition> Operations =>
    [
        Term(Dimension.Operation, "Access", Vocabulary.Any, "Access", "open and look at the data", Dpv + "Access", "MDL Access"),
        Term(Dimension.Operation, "Prepare", Vocabulary.Any, "Prepare", "clean, cut, convert, split", Ai + "DataPreparation"),
        Term(Dimension.Operation, "Label", Vocabulary.Any, "Label", "annotate the data", Ai + "DataLabelling", "MDL Tag"),
        Term(Dimension.Operation, "ExtractFeatures", Vocabulary.Any, "Extract features", "compute features or embeddings", Dpv + "Derive"),
        Term(Dimension.Operation, "ExtractTemplate", Vocabulary.Any, "Extract a template", "compute what identifies a face or a voice"),
        Term(Dimension.Operation, "Store", Vocabulary.Any, "Store", "keep data, features or weights on storage of the licensee or its processors", Dpv + "Store"),
        Term(Dimension.Operation, "Train", Vocabulary.Any, "Train", "train a model", Ai + "ModelTraining"),
        Term(Dimension.Operation, "TrainFromScratch", "Train", "Train from scratch", "train a model that starts from nothing"),
        Term(Dimension.Operation, "FineTune", "Train", "Fine-tune", "train a model further", Ai + "ModelFineTuning"),
        Term(Dimension.Operation, "Distil", Vocabulary.Any, "Distil", "train a model on what another one answers"),
        Close(Dimension.Operation, "Evaluate", Vocabulary.Any, "Evaluate", "measure how well a model works", Ai + "hasTestingData"),
        Term(Dimension.Operation, "InferFrom", Vocabulary.Any, "Infer from", "use as prompt or reference clip", "cawg.ai_inference"),
        Term(Dimension.Operation, "GenerateSynthetic", Vocabulary.Any, "Generate synthetic data", "have a model make data", Dpv + "Generate"),
        Term(Dimension.Operation, "RedistributeData", Vocabulary.Any, "Redistribute data", "hand the data on", Odrl + "distribute", "MDL Distribute"),
        Term(Dimension.Operation, "PublishResults", Vocabulary.Any, "Publish results", "publish figures and findings"),
        Term(Dimension.Operation, "PublishWeights", Vocabulary.Any, "Publish weights", "publish the weights of a model"),
        Term(Dimension.Operation, "TransferModel", Vocabulary.Any, "Transfer a model", "hand a model to someone else", "MDL Model Commercialisation"),
        Term(Dimension.Operation, "DeployInternal", Vocabulary.Any, "Deploy internally", "run a model inside the organization", "MDL Internal Use"),
        Term(Dimension.Operation, "DeployCommercial", Vocabulary.Any, "Deploy commercially", "run a model in a product or service", "MDL Output Commercialisation"),
        Term(Dimension.Operation, "RealTimeGeneration", Vocabulary.Any, "Real-time generation", "generate live, while people interact", "SAG-AFTRA Interactive Media Agreement"),
    ];

    /// <summary>Who gets it; a flat list.</summary>
    private static ImmutableArray<TermDefinition> Recipients =>
    [
        Term(Dimension.Recipient, "Licensee", Vocabulary.Any, "Licensee", "the licensee itself"),
        Term(Dimension.Recipient, "Affiliates", Vocabulary.Any, "Affiliates", "companies of the same group"),
        Term(Dimension.Recipient, "Processors", Vocabulary.Any, "Processors", "those who process data for the licensee"),
        Term(Dimension.Recipient, "NamedThirdParties", Vocabulary.Any, "Named third parties", "third parties that the agreement names"),
        Term(Dimension.Recipient, "Public", Vocabulary.Any, "Public", "everybody"),
    ];
}
