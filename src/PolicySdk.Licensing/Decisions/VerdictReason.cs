namespace PolicySdk.Licensing;

/// <summary>Why a use is denied.</summary>
public enum VerdictReason
{
    /// <summary>It is not denied.</summary>
    None,

    /// <summary>A Forbid hits it.</summary>
    Forbidden,

    /// <summary>No Permit covers it.</summary>
    NoPermit,

    /// <summary>The license is not in force on the date.</summary>
    NotInForce,

    /// <summary>A policy of the organization takes it away.</summary>
    Policy,
}
