using EmotionTraining.Datasets;
using Microsoft.ML.Data;

namespace EmotionTraining.Features;

/// <summary>What the model is trained on and asked about.</summary>
internal sealed class LineFeatures
{
    public string TakeId { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Prosody relative to how this performer usually sounds, in standard deviations.</summary>
    [VectorType(Datasets.Prosody.Length)]
    public float[] Prosody { get; set; } = [];

    /// <summary>Empty when the model is asked.</summary>
    public string Emotion { get; set; } = "";
}
