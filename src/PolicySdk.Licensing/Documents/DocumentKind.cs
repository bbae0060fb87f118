namespace PolicySdk.Licensing;

/// <summary>The kinds of documents.</summary>
public enum DocumentKind
{
    /// <summary>What a performer granted.</summary>
    License,

    /// <summary>An organization's own rules on top of licenses.</summary>
    Policy,

    /// <summary>An organization's own terms.</summary>
    Vocabulary,

    /// <summary>What became of consents.</summary>
    Status,

    /// <summary>Exceptions from findings.</summary>
    Waiver,

    /// <summary>How libraries move data.</summary>
    ApiModel,

    /// <summary>Uses with the verdicts that are expected of them.</summary>
    PolicyTest,
}
