namespace PolicySdk.Licensing;

/// <summary>What becomes of data when a license ends.</summary>
public enum DataEffect
{
    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is set apart and not used.</summary>
    Quarantine,

    /// <summary>It is kept.</summary>
    Keep,
}
