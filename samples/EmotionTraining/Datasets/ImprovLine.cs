using PolicySdk;

namespace EmotionTraining.Datasets;

/// <summary>One improvised line as it stands in the data set: who said it, in which take, the words, and how they sounded.</summary>
internal sealed class ImprovLine
{
    public required string PerformerId { get; init; }

    /// <summary>The take the line was recorded in. Lines of one take answer each other, so they are never split between training and test.</summary>
    public required string TakeId { get; init; }

    public required string Scene { get; init; }

    [DataCategory(DataCategories.Transcript)]
    public required string Text { get; init; }

    [DataCategory(DataCategories.VoiceRecording)]
    public required Prosody Prosody { get; init; }

    /// <summary>The emotion that the performer was asked to play. Acted is not felt: nothing here says how anybody was.</summary>
    [DataCategory(DataCategories.EmotionLabel)]
    public required string PerformedEmotion { get; init; }
}
