namespace PolicySdk.Licensing;

/// <summary>The six dimensions of a use. Verdicts name them in this order.</summary>
public enum Dimension
{
    /// <summary>What the model will be able to do.</summary>
    Capability,

    /// <summary>Where or why it is used.</summary>
    Context,

    /// <summary>What kind of data is used.</summary>
    DataCategory,

    /// <summary>What is done with the data.</summary>
    Operation,

    /// <summary>Where it is done: ISO 3166.</summary>
    Territory,

    /// <summary>Who gets it.</summary>
    Recipient,
}
