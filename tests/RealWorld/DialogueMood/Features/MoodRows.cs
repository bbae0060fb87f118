using DialogueMood.Lines;
using Microsoft.ML.Data;

namespace DialogueMood.Features;

/// <summary>What every row of training data has.</summary>
internal interface IMoodRow<TSelf>
    where TSelf : class, IMoodRow<TSelf>, new()
{
    string Mood { get; set; }

    static abstract TSelf From(Line line);
}

/// <summary>The words alone.</summary>
internal sealed class TextRow : IMoodRow<TextRow>
{
    [LoadColumn(0)]
    public string Text { get; set; } = "";

    [LoadColumn(1)]
    public string Mood { get; set; } = "";

    public static TextRow From(Line line) => new() { Text = line.Text, Mood = line.Mood };
}

/// <summary>The words and how they sounded.</summary>
internal sealed class VoiceRow : IMoodRow<VoiceRow>
{
    public const int Measures = 4;

    public string Text { get; set; } = "";

    [VectorType(Measures)]
    public float[] Prosody { get; set; } = new float[Measures];

    public string Mood { get; set; } = "";

    public static VoiceRow From(Line line) => new()
    {
        Text = line.Text,
        Prosody = line.Voice is { } voice ? voice.ToVector() : new float[Measures],
        Mood = line.Mood,
    };
}

/// <summary>What a model answers.</summary>
internal sealed class MoodGuess
{
    [ColumnName("PredictedLabel")]
    public string Mood { get; set; } = "";

    public float[] Score { get; set; } = [];
}
