using PolicySdk.Cli.Testing;

namespace PolicySdk.Cli.Findings;

/// <summary>All that a check, or a command about documents, found out: what every output format is made from.</summary>
internal sealed record CheckResult
{
    /// <summary>The findings under PolicySdk rules, each once, by file and place.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The errors of the compiler, of MSBuild and of NuGet, each once, by file and place.</summary>
    public ImmutableArray<Finding> BuildErrors { get; init; } = [];

    /// <summary>What the check does not know.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>What a reader should know besides, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The full paths of the projects that the analyzers took part in, ordered.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>The full paths of the license documents that these projects were checked against, ordered.</summary>
    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The full paths of the documents that were looked at, ordered; <see langword="null"/> for a check, which looks at projects.</summary>
    public ImmutableArray<string>? Documents { get; init; }

    /// <summary>Whether a warning is enough for the exit code of findings.</summary>
    public bool WarningsAreFindings { get; init; }

    /// <summary>What a run of tests gave; <see langword="null"/> where none was run.</summary>
    public TestReport? Tests { get; init; }

    /// <summary>The rules that took part, by id.</summary>
    public ImmutableArray<RuleDescription> Rules { get; init; } = [];

    /// <summary>How many findings have a severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
