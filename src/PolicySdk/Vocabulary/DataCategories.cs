namespace PolicySdk;

/// <summary>Kinds of data about a performer: terms for <see cref="ConsentScopeAttribute.Data"/> and <see cref="DataCategoryAttribute"/>.</summary>
/// <remarks>Terms are compared ordinally, as they are written here.</remarks>
public static class DataCategories
{
    /// <summary>Every category: the root of the tree.</summary>
    public const string Any = "Any";

    /// <summary>A recording of the voice.</summary>
    public const string VoiceRecording = "VoiceRecording";

    /// <summary>A recording of moving pictures.</summary>
    public const string VideoRecording = "VideoRecording";

    /// <summary>The words that were said.</summary>
    public const string Transcript = "Transcript";

    /// <summary>Movement of the body, for example motion capture.</summary>
    public const string BodyMotion = "BodyMotion";

    /// <summary>A picture of the performer.</summary>
    public const string Likeness = "Likeness";

    /// <summary>What the face shows.</summary>
    public const string FacialExpression = "FacialExpression";

    /// <summary>Data by which a person can be recognised again.</summary>
    public const string BiometricTemplate = "BiometricTemplate";

    /// <summary>A template of the face. A kind of <see cref="BiometricTemplate"/>.</summary>
    public const string FacePrint = "FacePrint";

    /// <summary>A template of the voice. A kind of <see cref="BiometricTemplate"/>.</summary>
    public const string VoicePrint = "VoicePrint";

    /// <summary>Which emotion a take performs.</summary>
    public const string EmotionLabel = "EmotionLabel";

    /// <summary>The accent of the speaker.</summary>
    public const string Accent = "Accent";

    /// <summary>Measures computed from recordings.</summary>
    public const string Features = "Features";

    /// <summary>A vector that a model computed from recordings.</summary>
    public const string Embedding = "Embedding";

    /// <summary>What a model trained on licensed data has generated.</summary>
    public const string SyntheticData = "SyntheticData";
}
