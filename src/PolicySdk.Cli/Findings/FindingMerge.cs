namespace PolicySdk.Cli.Findings;

/// <summary>
/// Collects findings and keeps each once: the same one from several target frameworks, or from several projects that compile
/// the same file, is one thing to fix.
/// </summary>
internal sealed class FindingMerge
{
    private readonly Dictionary<(string Rule, string Message, SourceRange? Location), Finding> _findings = [];
    private readonly HashSet<(string Rule, string Path, int Line, int Column)> _starts = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _findings.Count == 0;

    /// <summary>Adds a finding of a project.</summary>
    public void Add(Finding finding, string? project)
    {
        var projects = project is null ? finding.Projects : finding.Projects.Add(project);
        var key = (finding.RuleId, finding.Message, finding.Location);
        if (!_findings.TryGetValue(key, out var known))
        {
            _findings.Add(key, finding with { Projects = Ordered(projects) });
            if (finding.Location is { } place)
            {
                _starts.Add((finding.RuleId, place.Path, place.StartLine, place.StartColumn));
            }

            return;
        }

        _findings[key] = known with
        {
            Projects = Ordered(known.Projects.AddRange(projects)),
            Severity = (Severity)Math.Min((int)known.Severity, (int)finding.Severity),
            SuppressedBy = known.SuppressedBy.Length > 0 ? known.SuppressedBy : finding.SuppressedBy,
        };
    }

    /// <summary>Whether a finding of that rule starts at that place.</summary>
    public bool Has(string ruleId, SourceRange location) =>
        _starts.Contains((ruleId, location.Path, location.StartLine, location.StartColumn));

    /// <summary>Whether there is a finding of that rule and message without a place.</summary>
    public bool Has(string ruleId, string message) => _findings.ContainsKey((ruleId, message, null));

    /// <summary>The findings by file, place, rule and message.</summary>
    public ImmutableArray<Finding> ToImmutable() =>
    [
        .. _findings.Values
            .Order(Comparer<Finding>.Create((x, y) => SourceRange.Compare(x.Location, y.Location)))
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> Ordered(ImmutableArray<string> projects) =>
        [.. projects.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
