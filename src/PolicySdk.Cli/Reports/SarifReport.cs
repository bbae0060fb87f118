using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Reports;

/// <summary>What a check needs of one report of the compiler (SARIF 2.1).</summary>
internal sealed record SarifReport
{
    /// <summary>The PolicySdk rules that the report describes. The compiler lists every rule of every analyzer that ran.</summary>
    public required ImmutableArray<RuleDescription> Rules { get; init; }

    /// <summary>The findings of PolicySdk rules, in the order of the report. They name no project yet.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What the compiler says against the analyzers or generators of PolicySdk: not loaded, or thrown an exception.</summary>
    public required ImmutableArray<string> AnalyzerFailures { get; init; }

    /// <summary>The levels that configuration files gave to PolicySdk rules; <c>none</c> where they switched one off.</summary>
    public required ImmutableArray<(string RuleId, string Level)> Overrides { get; init; }

    /// <summary>The rules that break the build by default and no longer do, each with its new level.</summary>
    public IEnumerable<(string RuleId, string Level)> LoweredRules => Overrides
        .Where(o => o.Level != "error" && Rules.Any(rule => rule.Id == o.RuleId && rule.DefaultSeverity == Severity.Error))
        .Distinct();

    /// <summary>Whether the analyzers of PolicySdk took part in the compilation.</summary>
    public bool AnalyzersRan => !Rules.IsEmpty;
}
