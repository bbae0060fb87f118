namespace PolicySdk.Cli.Building;

/// <summary>A build to run for a check.</summary>
internal sealed record BuildRequest
{
    /// <summary>What to build.</summary>
    public required BuildTarget Target { get; init; }

    /// <summary>The configuration; <see langword="null"/> leaves it to the projects.</summary>
    public string? Configuration { get; init; }

    /// <summary>The as-of date; <see langword="null"/> leaves it to the projects.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The full path of the directory with the policy documents; <see langword="null"/> leaves it to the projects.</summary>
    public string? PolicyDirectory { get; init; }

    /// <summary>An existing, empty directory for reports, records and logs.</summary>
    public required string ReportDirectory { get; init; }

    /// <summary>How long the build may take before it is ended.</summary>
    public required TimeSpan Timeout { get; init; }
}
