namespace PolicySdk;

/// <summary>Kinds of data about a performer: terms for <see cref="ConsentScopeAttribute.Data"/> and <see cref="DataCategoryAttribute"/>.</summary>
/// <remarks>The built-in vocabulary, version 1. Terms are compared ordinally.</remarks>
public static class DataCategories
{
    /// <summary>Any data: every kind of data.</summary>
    public const string Any = "Any";

    /// <summary>Voice recording: recordings of a voice.</summary>
    public const string VoiceRecording = "VoiceRecording";

    /// <summary>Video recording: recordings on video.</summary>
    public const string VideoRecording = "VideoRecording";

    /// <summary>Transcript: what was said, in words.</summary>
    public const string Transcript = "Transcript";

    /// <summary>Body motion: how a body moved.</summary>
    public const string BodyMotion = "BodyMotion";

    /// <summary>Likeness: pictures of a person.</summary>
    public const string Likeness = "Likeness";

    /// <summary>Facial expression: what a face expressed.</summary>
    public const string FacialExpression = "FacialExpression";

    /// <summary>Biometric template: what identifies a body.</summary>
    public const string BiometricTemplate = "BiometricTemplate";

    /// <summary>Face print: what identifies a face.</summary>
    /// <remarks>A kind of <see cref="BiometricTemplate"/>.</remarks>
    public const string FacePrint = "FacePrint";

    /// <summary>Voice print: what identifies a voice.</summary>
    /// <remarks>A kind of <see cref="BiometricTemplate"/>.</remarks>
    public const string VoicePrint = "VoicePrint";

    /// <summary>Emotion label: which emotion was performed.</summary>
    public const string EmotionLabel = "EmotionLabel";

    /// <summary>Accent: how a person pronounces.</summary>
    public const string Accent = "Accent";

    /// <summary>Features: figures computed from recordings.</summary>
    public const string Features = "Features";

    /// <summary>Embedding: vectors computed from recordings.</summary>
    public const string Embedding = "Embedding";

    /// <summary>Synthetic data: what a model generated.</summary>
    public const string SyntheticData = "SyntheticData";
}
