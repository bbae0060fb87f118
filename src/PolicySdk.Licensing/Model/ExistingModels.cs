namespace PolicySdk.Licensing;

/// <summary>What becomes of models that were trained before a license ended.</summary>
public enum ExistingModels
{
    /// <summary>They are taken out of use. The default.</summary>
    Withdraw,

    /// <summary>Nothing: the rules decide as before.</summary>
    None,

    /// <summary>They may be evaluated and deployed as the rules allow, and nothing else.</summary>
    NoNewVersions,

    /// <summary>The data is unlearned; until then nothing is allowed.</summary>
    Unlearn,

    /// <summary>As <see cref="NoNewVersions"/> until a date, by which they must be trained again without the data.</summary>
    RetrainBy,
}
