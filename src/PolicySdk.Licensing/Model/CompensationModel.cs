namespace PolicySdk.Licensing;

/// <summary>How performers are paid.</summary>
public enum CompensationModel
{
    /// <summary>Not at all; binds nothing.</summary>
    None,

    /// <summary>Once.</summary>
    Flat,

    /// <summary>For each use.</summary>
    PerUse,

    /// <summary>For each minute used.</summary>
    PerMinute,

    /// <summary>A share of revenue.</summary>
    RevenueShare,

    /// <summary>Once for everything.</summary>
    Buyout,
}
