namespace EmotionTraining.Datasets;

/// <summary>How a line sounded, measured on the recording.</summary>
/// <param name="PitchMean">Mean fundamental frequency, in hertz.</param>
/// <param name="PitchRange">Between the 5th and 95th percentile of the fundamental frequency, in semitones.</param>
/// <param name="Energy">Mean level of the voiced frames, in decibels.</param>
/// <param name="SpeechRate">Syllables per second, pauses left out.</param>
/// <param name="PauseRatio">Share of the line that is silence, 0 to 1.</param>
internal sealed record Prosody(float PitchMean, float PitchRange, float Energy, float SpeechRate, float PauseRatio)
{
    /// <summary>How many measures there are; the length of <see cref="ToVector"/>.</summary>
    public const int Length = 5;

    public float[] ToVector() => [PitchMean, PitchRange, Energy, SpeechRate, PauseRatio];
}
