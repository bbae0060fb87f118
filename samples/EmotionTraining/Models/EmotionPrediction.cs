namespace EmotionTraining.Models;

/// <summary>What the model answers for one line.</summary>
internal sealed class EmotionPrediction
{
    public string PredictedLabel { get; set; } = "";

    /// <summary>One probability for each emotion, in the order of the label's keys.</summary>
    public float[] Score { get; set; } = [];
}
