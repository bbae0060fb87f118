using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Commands;

/// <summary>What a check was asked for.</summary>
internal sealed record CheckRequest
{
    /// <summary>What to build.</summary>
    public required BuildTarget Target { get; init; }

    /// <summary>The configuration; <see langword="null"/> leaves it to the projects.</summary>
    public string? Configuration { get; init; }

    /// <summary>The as-of date; <see langword="null"/> leaves it to the projects.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The full path of the directory with policy documents; <see langword="null"/> leaves it to the projects.</summary>
    public string? PolicyDirectory { get; init; }

    /// <summary>Where the result goes and in which form.</summary>
    public required ResultRequest Result { get; init; }

    /// <summary>How long the build may take.</summary>
    public TimeSpan Timeout { get; init; }
}
