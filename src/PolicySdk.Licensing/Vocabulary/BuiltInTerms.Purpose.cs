namespace PolicySdk.Licensing;

internal static partial class BuiltInTerms
{
    /// <summary>What models do. VoiceCloning is on purpose not below SpeechSynthesis: granting text-to-speech never grants cloning.</summary>
    private static ImmutableArray<TermDefinition> Capabilities =>
    [
        Term(Dimension.Capability, "Perceive", Vocabulary.Any, "Perceive people", "analyse humans", Ai + "HumanOrientedCapability"),
        Term(Dimension.Capability, "EmotionRecognition", "Perceive", "Emotion recognition", "infer expressed emotion", Ai + "EmotionRecognition", AiAct + "EmotionRecognition"),
        Term(Dimension.Capability, "BiometricEmotionRecognition", "EmotionRecognition", "Biometric emotion recognition", "infer expressed emotion from face or voice", Ai + "BiometricEmotionRecognition"),
        Term(Dimension.Capability, "TextEmotionRecognition", "EmotionRecognition", "Text emotion recognition", "infer expressed emotion from words"),
        Term(Dimension.Capability, "SentimentAnalysis", "Perceive", "Sentiment analysis", "find opinion in speech or text", Ai + "SentimentAnalysis"),
        Term(Dimension.Capability, "DeceptionDetection", "Perceive", "Deception detection", "judge whether a person lies", Ai + "LieDetection"),
        Term(Dimension.Capability, "PersonalityAnalysis", "Perceive", "Personality analysis", "infer traits of personality", Ai + "PersonalityTraitAnalysis"),
        Term(Dimension.Capability, "BehaviourAnalysis", "Perceive", "Behaviour analysis", "analyse how people behave", Ai + "BehaviourAnalysis"),
        Term(Dimension.Capability, "SpeechRecognition", "Perceive", "Speech recognition", "turn speech into words", Ai + "SpeechRecognition"),
        Term(Dimension.Capability, "MotionAnalysis", "Perceive", "Motion analysis", "analyse how people move", Ai + "MotionAnalysis"),
        Term(Dimension.Capability, "GestureRecognition", "MotionAnalysis", "Gesture recognition", "recognise gestures", Ai + "GestureRecognition"),
        Term(Dimension.Capability, "HumanIdentification", "Perceive", "Human identification", "tell who a person is", Ai + "HumanIdentification"),
        Term(Dimension.Capability, "SpeakerRecognition", "HumanIdentification", "Speaker recognition", "tell who speaks", Ai + "SpeakerRecognition"),
        Term(Dimension.Capability, "FaceRecognition", "HumanIdentification", "Face recognition", "tell whose face it is", Ai + "FaceRecognition"),
        Term(Dimension.Capability, "BiometricCategorisation", "HumanIdentification", "Biometric categorisation", "sort people into groups by their bodies", Ai + "BiometricCategorisation"),
        Term(Dimension.Capability, "Generate", Vocabulary.Any, "Generate content", "make content", Ai + "ContentGeneration"),
        Term(Dimension.Capability, "SpeechSynthesis", "Generate", "Speech synthesis", "speak with a voice of nobody identifiable", Ai + "SpeechSynthesis"),
        Term(Dimension.Capability, "ExpressiveSpeech", "SpeechSynthesis", "Expressive speech", "speak with controllable emotion"),
        Close(Dimension.Capability, "ExpressionSynthesis", "Generate", "Expression synthesis", "animate faces", Ai + "VideoGeneration"),
        Term(Dimension.Capability, "MotionSynthesis", "Generate", "Motion synthesis", "make gestures and movement of a body"),
        Term(Dimension.Capability, "DialogueGeneration", "Generate", "Dialogue generation", "play a character, chat", Ai + "ChatbotCapability"),
        Close(Dimension.Capability, "DigitalReplica", "Generate", "Digital replica", "make output that is readily identifiable as the performer", AiAct + "DeepFakeGeneration", "California Labor Code 927"),
        Term(Dimension.Capability, "VoiceCloning", "DigitalReplica", "Voice cloning", "speak with the voice of the performer"),
        Term(Dimension.Capability, "LikenessReplica", "DigitalReplica", "Likeness replica", "show the face or body of the performer"),
        Term(Dimension.Capability, "GeneralPurposeModel", Vocabulary.Any, "General-purpose model", "a foundation model, which can do anything", Ai + "GPAIModel"),
    ];

    /// <summary>Where and why. CommercialResearch is below Commercial, so that forbidding Commercial forbids it.</summary>
    private static ImmutableArray<TermDefinition> Contexts =>
    [
        Term(Dimension.Context, "Research", Vocabulary.Any, "Research", "research and development", Dpv + "ResearchAndDevelopment", Duo + "0000042"),
        Term(Dimension.Context, "NonCommercialResearch", "Research", "Non-commercial research", "research that serves no commercial end", Dpv + "NonCommercialResearch", Duo + "0000046"),
        Term(Dimension.Context, "AcademicResearch", "NonCommercialResearch", "Academic research", "research at universities and the like", Dpv + "AcademicResearch"),
        Term(Dimension.Context, "Benchmark", "Research", "Benchmark", "measure and compare models", "MDL Benchmark"),
        Term(Dimension.Context, "Commercial", Vocabulary.Any, "Commercial", "any commercial end", Dpv + "CommercialPurpose"),
        Term(Dimension.Context, "CommercialResearch", "Commercial", "Commercial research", "research that serves a commercial end", Dpv + "CommercialResearch"),
        Term(Dimension.Context, "Entertainment", "Commercial", "Entertainment", "films, games, shows"),
        Term(Dimension.Context, "Advertising", "Commercial", "Advertising", "promote goods, services or views", Dpv + "Advertising"),
        Term(Dimension.Context, "PoliticalCampaign", "Advertising", "Political campaign", "promote a party, a candidate or a vote", Dpv + "PoliticalCampaign"),
        Term(Dimension.Context, "CustomerService", "Commercial", "Customer service", "serve customers", Dpv + "CustomerCare"),
        Term(Dimension.Context, "Healthcare", Vocabulary.Any, "Healthcare", "health care", Dpv + "ImproveHealthcare"),
        Close(Dimension.Context, "Education", Vocabulary.Any, "Education", "teaching and learning", AiAct + "EducationSector"),
        Term(Dimension.Context, "Workplace", Vocabulary.Any, "Workplace", "people at their work", Dpv + "PersonnelMonitoring"),
        Term(Dimension.Context, "Recruitment", "Workplace", "Recruitment", "choose whom to hire", Dpv + "PersonnelHiring"),
        Term(Dimension.Context, "Surveillance", Vocabulary.Any, "Surveillance", "watch people"),
        Close(Dimension.Context, "LawEnforcement", Vocabulary.Any, "Law enforcement", "police and prosecution", Dpv + "ProtectionOfPublicSecurity"),
        Term(Dimension.Context, "Military", Vocabulary.Any, "Military", "armed forces"),
        Term(Dimension.Context, "SexualContent", Vocabulary.Any, "Sexual content", "sexual content"),
    ];
}
