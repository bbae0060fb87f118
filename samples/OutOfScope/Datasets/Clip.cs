using System.Globalization;
using PolicySdk;

namespace OutOfScope.Datasets;

/// <summary>One recorded line: the words, how they sounded, and the emotion that was played.</summary>
internal sealed class Clip
{
    public string PerformerId { get; init; } = "";

    [DataCategory(DataCategories.Transcript)]
    public string Text { get; init; } = "";

    /// <summary>Mean fundamental frequency, in hertz.</summary>
    [DataCategory(DataCategories.VoiceRecording)]
    public float PitchMean { get; init; }

    /// <summary>Syllables per second.</summary>
    [DataCategory(DataCategories.VoiceRecording)]
    public float SpeechRate { get; init; }

    [DataCategory(DataCategories.EmotionLabel)]
    public string Emotion { get; init; } = "";

    /// <summary>Reads the rows of a tab-separated file with the columns performer, text, pitch, rate, emotion.</summary>
    public static IEnumerable<Clip> ReadAll(string path) =>
        File.ReadLines(path).Skip(1).Select(row => row.Split('\t')).Where(fields => fields.Length == 5).Select(Parse);

    private static Clip Parse(string[] fields) => new()
    {
        PerformerId = fields[0],
        Text = fields[1],
        PitchMean = float.Parse(fields[2], CultureInfo.InvariantCulture),
        SpeechRate = float.Parse(fields[3], CultureInfo.InvariantCulture),
        Emotion = fields[4],
    };
}
