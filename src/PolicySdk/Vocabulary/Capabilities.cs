namespace PolicySdk;

/// <summary>What a model will be able to do: terms for <see cref="TrainingUseAttribute.Capability"/> and <see cref="DataUseAttribute.Capability"/>.</summary>
/// <remarks>Terms are compared ordinally, as they are written here.</remarks>
public static class Capabilities
{
    /// <summary>Every capability: the root of the tree.</summary>
    public const string Any = "Any";

    /// <summary>Analyses humans.</summary>
    public const string Perceive = "Perceive";

    /// <summary>Infers expressed emotion. A kind of <see cref="Perceive"/>.</summary>
    public const string EmotionRecognition = "EmotionRecognition";

    /// <summary>Infers expressed emotion from face or voice. A kind of <see cref="EmotionRecognition"/>.</summary>
    public const string BiometricEmotionRecognition = "BiometricEmotionRecognition";

    /// <summary>Infers expressed emotion from words. A kind of <see cref="EmotionRecognition"/>.</summary>
    public const string TextEmotionRecognition = "TextEmotionRecognition";

    /// <summary>Tells an opinion from speech or text. A kind of <see cref="Perceive"/>.</summary>
    public const string SentimentAnalysis = "SentimentAnalysis";

    /// <summary>Tells whether somebody lies. A kind of <see cref="Perceive"/>.</summary>
    public const string DeceptionDetection = "DeceptionDetection";

    /// <summary>Infers traits of personality. A kind of <see cref="Perceive"/>.</summary>
    public const string PersonalityAnalysis = "PersonalityAnalysis";

    /// <summary>Analyses how somebody behaves. A kind of <see cref="Perceive"/>.</summary>
    public const string BehaviourAnalysis = "BehaviourAnalysis";

    /// <summary>Turns speech into text. A kind of <see cref="Perceive"/>.</summary>
    public const string SpeechRecognition = "SpeechRecognition";

    /// <summary>Analyses how a body moves. A kind of <see cref="Perceive"/>.</summary>
    public const string MotionAnalysis = "MotionAnalysis";

    /// <summary>Recognises gestures. A kind of <see cref="MotionAnalysis"/>.</summary>
    public const string GestureRecognition = "GestureRecognition";

    /// <summary>Tells who this is. A kind of <see cref="Perceive"/>.</summary>
    public const string HumanIdentification = "HumanIdentification";

    /// <summary>Tells a person by the voice. A kind of <see cref="HumanIdentification"/>.</summary>
    public const string SpeakerRecognition = "SpeakerRecognition";

    /// <summary>Tells a person by the face. A kind of <see cref="HumanIdentification"/>.</summary>
    public const string FaceRecognition = "FaceRecognition";

    /// <summary>Assigns a person to a group by biometric data. A kind of <see cref="HumanIdentification"/>.</summary>
    public const string BiometricCategorisation = "BiometricCategorisation";

    /// <summary>Makes content.</summary>
    public const string Generate = "Generate";

    /// <summary>Speaks in a voice of nobody identifiable. A kind of <see cref="Generate"/>.</summary>
    public const string SpeechSynthesis = "SpeechSynthesis";

    /// <summary>Speaks with an emotion that can be controlled. A kind of <see cref="SpeechSynthesis"/>.</summary>
    public const string ExpressiveSpeech = "ExpressiveSpeech";

    /// <summary>Animates faces. A kind of <see cref="Generate"/>.</summary>
    public const string ExpressionSynthesis = "ExpressionSynthesis";

    /// <summary>Makes gestures and movement of a body. A kind of <see cref="Generate"/>.</summary>
    public const string MotionSynthesis = "MotionSynthesis";

    /// <summary>Plays a character, chats. A kind of <see cref="Generate"/>.</summary>
    public const string DialogueGeneration = "DialogueGeneration";

    /// <summary>Makes output that is readily identifiable as the performer. A kind of <see cref="Generate"/>.</summary>
    public const string DigitalReplica = "DigitalReplica";

    /// <summary>Speaks in the voice of a performer; never granted by <see cref="SpeechSynthesis"/>. A kind of <see cref="DigitalReplica"/>.</summary>
    public const string VoiceCloning = "VoiceCloning";

    /// <summary>Shows a performer; never granted by <see cref="ExpressionSynthesis"/>. A kind of <see cref="DigitalReplica"/>.</summary>
    public const string LikenessReplica = "LikenessReplica";

    /// <summary>A foundation model; it can do anything, so every prohibited capability prohibits it.</summary>
    public const string GeneralPurposeModel = "GeneralPurposeModel";
}
