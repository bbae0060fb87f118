namespace PolicySdk.Licensing;

/// <summary>How a license may go on after its term. Only a status entry renews it.</summary>
public enum Renewal
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By a new consent.</summary>
    NewConsent,

    /// <summary>By itself, recorded as a status entry.</summary>
    Auto,
}
