namespace PolicySdk.Licensing;

/// <summary>What each <see cref="ConsentStatus"/> means for the use of data.</summary>
public static class ConsentStatusRules
{
    /// <summary>Whether data may be used under it.</summary>
    public static bool IsInForce(this ConsentStatus status) => status is ConsentStatus.Given or ConsentStatus.RenewedConsentGiven;
}
