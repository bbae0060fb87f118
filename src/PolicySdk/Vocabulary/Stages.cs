namespace PolicySdk;

/// <summary>What became of data: terms for <see cref="DerivesAttribute.Stage"/>. A value of every stage keeps its consent scope.</summary>
public static class Stages
{
    /// <summary>The data as loaded.</summary>
    public const string Data = "Data";

    /// <summary>Measures or embeddings computed from data.</summary>
    public const string Features = "Features";

    /// <summary>A model trained on data.</summary>
    public const string Model = "Model";

    /// <summary>What a model generated.</summary>
    public const string Synthetic = "Synthetic";

    /// <summary>A measure of a model; says nothing about single takes.</summary>
    public const string Metrics = "Metrics";
}
