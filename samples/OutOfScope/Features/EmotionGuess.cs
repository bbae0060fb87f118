namespace OutOfScope.Features;

/// <summary>What an emotion model answers.</summary>
internal sealed class EmotionGuess
{
    public string PredictedLabel { get; set; } = "";
}
