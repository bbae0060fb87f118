namespace PolicySdk.Cli.Deciding;

/// <summary>What some lines came to.</summary>
[Flags]
internal enum DecidedLines
{
    /// <summary>All are allowed, duties or not.</summary>
    Allowed = 0,

    /// <summary>At least one is denied.</summary>
    Denied = 1,

    /// <summary>At least one is in error.</summary>
    InError = 2,
}
