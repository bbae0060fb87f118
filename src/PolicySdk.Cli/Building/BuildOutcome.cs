namespace PolicySdk.Cli.Building;

/// <summary>What became of a build that a check ran.</summary>
internal sealed record BuildOutcome
{
    /// <summary>How the build ended.</summary>
    public required BuildEnd End { get; init; }

    /// <summary>The exit code of <c>dotnet build</c>; meaningful when it <see cref="BuildEnd.Completed"/>.</summary>
    public int ExitCode { get; init; }

    /// <summary>The errors that the build logged.</summary>
    public ImmutableArray<BuildMessage> Errors { get; init; } = [];

    /// <summary>The warnings that the build logged.</summary>
    public ImmutableArray<BuildMessage> Warnings { get; init; } = [];

    /// <summary>The compilations that took place.</summary>
    public ImmutableArray<CompilationRecord> Compilations { get; init; } = [];

    /// <summary>The last lines that the build printed, for a failure that no error explains.</summary>
    public ImmutableArray<string> OutputTail { get; init; } = [];
}
