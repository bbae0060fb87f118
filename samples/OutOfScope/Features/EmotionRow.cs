using OutOfScope.Datasets;

namespace OutOfScope.Features;

/// <summary>One line as ML.NET reads it.</summary>
internal sealed class EmotionRow
{
    public string Text { get; set; } = "";

    public float PitchMean { get; set; }

    public float SpeechRate { get; set; }

    public string Emotion { get; set; } = "";

    public static EmotionRow From(Clip clip) => new()
    {
        Text = clip.Text,
        PitchMean = clip.PitchMean,
        SpeechRate = clip.SpeechRate,
        Emotion = clip.Emotion,
    };
}
