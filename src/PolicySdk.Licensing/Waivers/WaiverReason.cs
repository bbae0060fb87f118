namespace PolicySdk.Licensing;

/// <summary>Why a finding is waived.</summary>
public enum WaiverReason
{
    /// <summary>The finding is wrong.</summary>
    FalsePositive,

    /// <summary>It is right, and somebody bears the risk.</summary>
    AcceptedRisk,

    /// <summary>A license that covers the use is on its way.</summary>
    PendingLicense,

    /// <summary>The code is on its way out.</summary>
    Migration,
}
