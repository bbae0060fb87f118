using PolicySdk.Cli.Building;
using PolicySdk.Cli.Output;

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

    /// <summary>The form of the output.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>The full path of the file to write to; <see langword="null"/> for the standard output.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Whether colors are forbidden.</summary>
    public bool NoColor { get; init; }

    /// <summary>How long the build may take.</summary>
    public TimeSpan Timeout { get; init; }
}
