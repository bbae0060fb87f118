using PolicySdk.Cli.Output;

namespace PolicySdk.Cli.Commands;

/// <summary>Where a result goes and in which form.</summary>
internal sealed record ResultRequest
{
    /// <summary>The form of the output.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>The full path of the file to write to; <see langword="null"/> for the standard output.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Whether colors are forbidden.</summary>
    public bool NoColor { get; init; }
}
