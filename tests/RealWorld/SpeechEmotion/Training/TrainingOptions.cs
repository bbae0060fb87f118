namespace SpeechEmotion.Training;

/// <summary>How a run trains.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 30;

    public int BatchSize { get; init; } = 32;

    public double LearningRate { get; init; } = 1e-3;

    public double WeightDecay { get; init; } = 1e-4;

    public double Dropout { get; init; } = 0.3;

    public double TestShare { get; init; } = 0.2;

    /// <summary>Epochs without improvement before a run ends.</summary>
    public int Patience { get; init; } = 5;

    public string CheckpointDirectory { get; init; } = "checkpoints";
}
