namespace PolicySdk.Licensing;

/// <summary>How far a value that carries a scope is from the recordings.</summary>
public enum Stage
{
    /// <summary>The recordings, labels and whatever is loaded.</summary>
    Data,

    /// <summary>What was computed from them: features, embeddings.</summary>
    Features,

    /// <summary>A model trained on them, and models distilled from it.</summary>
    Model,

    /// <summary>What such a model generated.</summary>
    Synthetic,

    /// <summary>Figures about them: accuracy, counts.</summary>
    Metrics,
}
