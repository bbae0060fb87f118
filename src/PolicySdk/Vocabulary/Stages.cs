namespace PolicySdk;

/// <summary>How far a value is from the recordings: terms for <see cref="DerivesAttribute"/>. At every stage it keeps its consent scope.</summary>
public static class Stages
{
    /// <summary>The recordings, labels and whatever is loaded.</summary>
    public const string Data = "Data";

    /// <summary>What was computed from them: features, embeddings.</summary>
    public const string Features = "Features";

    /// <summary>A model trained on them, and models distilled from it.</summary>
    public const string Model = "Model";

    /// <summary>What such a model generated.</summary>
    public const string Synthetic = "Synthetic";

    /// <summary>Figures about them: accuracy, counts.</summary>
    public const string Metrics = "Metrics";
}
