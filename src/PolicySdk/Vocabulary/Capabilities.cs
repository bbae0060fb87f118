namespace PolicySdk;

/// <summary>What a model will be able to do: terms for <see cref="TrainingUseAttribute.Capability"/> and <see cref="DataUseAttribute.Capability"/>.</summary>
/// <remarks>The built-in vocabulary, version 1. Terms are compared ordinally.</remarks>
public static class Capabilities
{
    /// <summary>Any capability: whatever a model can do.</summary>
    public const string Any = "Any";

    /// <summary>Perceive people: analyse humans.</summary>
    public const string Perceive = "Perceive";

    /// <summary>Emotion recognition: infer expressed emotion.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string EmotionRecognition = "EmotionRecognition";

    /// <summary>Biometric emotion recognition: infer expressed emotion from face or voice.</summary>
    /// <remarks>A kind of <see cref="EmotionRecognition"/>.</remarks>
    public const string BiometricEmotionRecognition = "BiometricEmotionRecognition";

    /// <summary>Text emotion recognition: infer expressed emotion from words.</summary>
    /// <remarks>A kind of <see cref="EmotionRecognition"/>.</remarks>
    public const string TextEmotionRecognition = "TextEmotionRecognition";

    /// <summary>Sentiment analysis: find opinion in speech or text.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string SentimentAnalysis = "SentimentAnalysis";

    /// <summary>Deception detection: judge whether a person lies.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string DeceptionDetection = "DeceptionDetection";

    /// <summary>Personality analysis: infer traits of personality.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string PersonalityAnalysis = "PersonalityAnalysis";

    /// <summary>Behaviour analysis: analyse how people behave.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string BehaviourAnalysis = "BehaviourAnalysis";

    /// <summary>Speech recognition: turn speech into words.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string SpeechRecognition = "SpeechRecognition";

    /// <summary>Motion analysis: analyse how people move.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string MotionAnalysis = "MotionAnalysis";

    /// <summary>Gesture recognition: recognise gestures.</summary>
    /// <remarks>A kind of <see cref="MotionAnalysis"/>.</remarks>
    public const string GestureRecognition = "GestureRecognition";

    /// <summary>Human identification: tell who a person is.</summary>
    /// <remarks>A kind of <see cref="Perceive"/>.</remarks>
    public const string HumanIdentification = "HumanIdentification";

    /// <summary>Speaker recognition: tell who speaks.</summary>
    /// <remarks>A kind of <see cref="HumanIdentification"/>.</remarks>
    public const string SpeakerRecognition = "SpeakerRecognition";

    /// <summary>Face recognition: tell whose face it is.</summary>
    /// <remarks>A kind of <see cref="HumanIdentification"/>.</remarks>
    public const string FaceRecognition = "FaceRecognition";

    /// <summary>Biometric categorisation: sort people into groups by their bodies.</summary>
    /// <remarks>A kind of <see cref="HumanIdentification"/>.</remarks>
    public const string BiometricCategorisation = "BiometricCategorisation";

    /// <summary>Generate content: make content.</summary>
    public const string Generate = "Generate";

    /// <summary>Speech synthesis: speak with a voice of nobody identifiable.</summary>
    /// <remarks>A kind of <see cref="Generate"/>.</remarks>
    public const string SpeechSynthesis = "SpeechSynthesis";

    /// <summary>Expressive speech: speak with controllable emotion.</summary>
    /// <remarks>A kind of <see cref="SpeechSynthesis"/>.</remarks>
    public const string ExpressiveSpeech = "ExpressiveSpeech";

    /// <summary>Expression synthesis: animate faces.</summary>
    /// <remarks>A kind of <see cref="Generate"/>.</remarks>
    public const string ExpressionSynthesis = "ExpressionSynthesis";

    /// <summary>Motion synthesis: make gestures and movement of a body.</summary>
    /// <remarks>A kind of <see cref="Generate"/>.</remarks>
    public const string MotionSynthesis = "MotionSynthesis";

    /// <summary>Dialogue generation: play a character, chat.</summary>
    /// <remarks>A kind of <see cref="Generate"/>.</remarks>
    public const string DialogueGeneration = "DialogueGeneration";

    /// <summary>Digital replica: make output that is readily identifiable as the performer.</summary>
    /// <remarks>A kind of <see cref="Generate"/>.</remarks>
    public const string DigitalReplica = "DigitalReplica";

    /// <summary>Voice cloning: speak with the voice of the performer.</summary>
    /// <remarks>A kind of <see cref="DigitalReplica"/>. On purpose not below <see cref="SpeechSynthesis"/>: granting text-to-speech never grants cloning.</remarks>
    public const string VoiceCloning = "VoiceCloning";

    /// <summary>Likeness replica: show the face or body of the performer.</summary>
    /// <remarks>A kind of <see cref="DigitalReplica"/>.</remarks>
    public const string LikenessReplica = "LikenessReplica";

    /// <summary>General-purpose model: a foundation model, which can do anything.</summary>
    /// <remarks>A license that forbids any capability forbids this one.</remarks>
    public const string GeneralPurposeModel = "GeneralPurposeModel";
}
