namespace PolicySdk.Cli.Findings;

/// <summary>How much a finding weighs.</summary>
internal enum Severity
{
    /// <summary>It breaks the build.</summary>
    Error,

    /// <summary>It is worth a look and breaks nothing.</summary>
    Warning,

    /// <summary>It informs.</summary>
    Note,
}
