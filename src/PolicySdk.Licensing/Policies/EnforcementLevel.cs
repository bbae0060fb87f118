namespace PolicySdk.Licensing;

/// <summary>How hard an organization enforces a rule of its policy.</summary>
public enum EnforcementLevel
{
    /// <summary>It is said, and denies nothing.</summary>
    Advisory,

    /// <summary>It denies, and a waiver may except a finding from it.</summary>
    Soft,

    /// <summary>It denies, without exception.</summary>
    Hard,
}
