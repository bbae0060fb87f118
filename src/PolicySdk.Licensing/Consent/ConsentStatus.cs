namespace PolicySdk.Licensing;

/// <summary>What a performer or licensor says of a consent (W3C DPV, ConsentStatus). Only the two that are given let data be used.</summary>
public enum ConsentStatus
{
    /// <summary>It was given. What holds where no document says anything.</summary>
    Given,

    /// <summary>It was given anew.</summary>
    RenewedConsentGiven,

    /// <summary>It was asked for and not given.</summary>
    Refused,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>The subject took it back.</summary>
    Withdrawn,

    /// <summary>Somebody else took it back.</summary>
    Revoked,

    /// <summary>It was found not to be valid.</summary>
    Invalidated,

    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>It pauses, as unions pause consent during a strike: nothing at all is allowed.</summary>
    Suspended,
}
