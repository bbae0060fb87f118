using PolicySdk;

namespace DialogueMood.Lines;

/// <summary>One line of dialogue as it was performed.</summary>
internal sealed record Line
{
    public required string Id { get; init; }

    public required string Performer { get; init; }

    public string? Scene { get; init; }

    [DataCategory(DataCategories.Transcript)]
    public required string Text { get; init; }

    [DataCategory(DataCategories.VoiceRecording)]
    public Prosody? Voice { get; init; }

    [DataCategory(DataCategories.EmotionLabel)]
    public required string Mood { get; init; }
}

/// <summary>How a line sounded: pitch in hertz, loudness in decibels, pace in syllables per second.</summary>
internal readonly record struct Prosody(float PitchMean, float PitchRange, float Loudness, float Pace)
{
    public float[] ToVector() => [PitchMean, PitchRange, Loudness, Pace];
}
