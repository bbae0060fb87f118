using PolicySdk;
using SpeechEmotion.Audio;

namespace SpeechEmotion.Datasets;

/// <summary>The emotions that the recordings are labelled with, in the order of the network's outputs.</summary>
internal enum Emotion
{
    Neutral,
    Joy,
    Anger,
    Sadness,
    Fear,
}

/// <summary>One spoken line: how it sounded, what was said, and what was played.</summary>
internal sealed record Utterance
{
    public required string Id { get; init; }

    public required string Speaker { get; init; }

    [DataCategory(DataCategories.VoiceRecording)]
    public required Waveform Audio { get; init; }

    [DataCategory(DataCategories.Transcript)]
    public required string Text { get; init; }

    [DataCategory(DataCategories.EmotionLabel)]
    public required Emotion Emotion { get; init; }
}
