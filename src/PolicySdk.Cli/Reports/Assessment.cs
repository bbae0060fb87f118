using PolicySdk.Cli.Building;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Reports;

/// <summary>
/// Joins what a build left (records, reports, logs) into the result of a check. Fails closed: a compilation whose report is
/// missing, cut short or made without the analyzers leaves a gap.
/// </summary>
internal sealed class Assessment
{
    private readonly BuildTarget _target;
    private readonly BuildOutcome _outcome;
    private readonly DateOnly? _asOf;
    private readonly DateOnly _today;
    private readonly FindingMerge _findings = new();
    private readonly FindingMerge _buildErrors = new();
    private readonly List<Gap> _gaps = [];
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, RuleDescription> _rules = new(StringComparer.Ordinal);

    private Assessment(BuildTarget target, BuildOutcome outcome, DateOnly? asOf, DateOnly today)
    {
        _target = target;
        _outcome = outcome;
        _asOf = asOf;
        _today = today;
    }

    /// <summary>Assesses a build.</summary>
    /// <param name="target">What was built.</param>
    /// <param name="outcome">What the build left.</param>
    /// <param name="asOf">The as-of date that the check asked for; <see langword="null"/> when it left that to the projects.</param>
    /// <param name="today">The day of the check, UTC.</param>
    public static CheckResult Of(BuildTarget target, BuildOutcome outcome, DateOnly? asOf, DateOnly today) =>
        new Assessment(target, outcome, asOf, today).Run();

    private CheckResult Run()
    {
        foreach (var compilation in _outcome.Compilations)
        {
            AssessCompilation(compilation);
        }

        AssessLog();
        AssessEnd();
        AssessCoverage();
        var checkedCompilations = _outcome.Compilations.Where(compilation => compilation.HasAnalyzers).ToArray();
        return new CheckResult
        {
            Findings = _findings.ToImmutable(),
            BuildErrors = _buildErrors.ToImmutable(),
            Gaps = [.. _gaps.Distinct()],
            Notes = [.. _notes],
            Projects = Ordered(checkedCompilations.Select(compilation => compilation.Project)),
            Licenses = Ordered(checkedCompilations.SelectMany(compilation => compilation.Licenses)),
            Rules = [.. _rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        };
    }

    private void AssessCompilation(CompilationRecord compilation)
    {
        if (!compilation.HasAnalyzers)
        {
            return;
        }

        if (ReadReport(compilation) is not { } report)
        {
            return;
        }

        foreach (var rule in report.Rules)
        {
            _rules.TryAdd(rule.Id, rule);
        }

        foreach (var finding in report.Findings)
        {
            _findings.Add(finding, compilation.Project);
        }

        foreach (var failure in report.AnalyzerFailures)
        {
            _gaps.Add(new Gap($"the analyzers failed in {compilation.DisplayName}: {failure}", compilation.Project));
        }

        if (!report.AnalyzersRan)
        {
            _gaps.Add(new Gap($"the PolicySdk analyzers did not run in {compilation.DisplayName}", compilation.Project));
        }

        foreach (var (id, level) in report.LoweredRules)
        {
            _findings.Add(LoweredRule(id, level, compilation), compilation.Project);
        }
    }

    private static Finding LoweredRule(string id, string level, CompilationRecord compilation) => new()
    {
        RuleId = "PSDK9001",
        Severity = Severity.Error,
        Message = $"a configuration file sets {id} to '{level}' in {Path.GetFileName(compilation.Project)}, so it breaks no build there",
        Location = SourceRange.OfFile(compilation.Project),
        Help = $"remove the severity of {id} from .editorconfig, .globalconfig and rulesets",
    };

    private SarifReport? ReadReport(CompilationRecord compilation)
    {
        try
        {
            return SarifReader.Read(File.ReadAllBytes(compilation.ReportPath), Path.GetDirectoryName(compilation.Project)!);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            _gaps.Add(new Gap($"the compiler left no report for {compilation.DisplayName}", compilation.Project));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _gaps.Add(new Gap($"the report for {compilation.DisplayName} cannot be read: {e.Message}", compilation.Project));
        }

        return null;
    }

    /// <summary>Takes from the build's log what no report holds: errors of the build, findings of MSBuild targets and of generators.</summary>
    private void AssessLog()
    {
        foreach (var message in _outcome.Errors.Concat(_outcome.Warnings))
        {
            var finding = LoggedFinding.From(message);
            if (SarifReader.IsPolicySdkRule(finding.RuleId))
            {
                var known = finding.Location is { HasLine: true } place
                    ? _findings.Has(finding.RuleId, place)
                    : _findings.Has(finding.RuleId, finding.Message);
                if (!known)
                {
                    _findings.Add(finding, message.Project);
                }
            }
            else if (SarifReader.IsAnalyzerFailure(message.Code, message.Text))
            {
                AddAnalyzerFailure(message);
            }
            else if (message.IsError)
            {
                _buildErrors.Add(finding, message.Project);
            }
        }
    }

    private void AddAnalyzerFailure(BuildMessage message)
    {
        // The report says it too when it was written.
        var project = message.Project;
        if (!_gaps.Any(gap => gap.Project == project && gap.Text.Contains(message.Code, StringComparison.Ordinal)))
        {
            var name = project is null ? "the build" : Path.GetFileName(project);
            _gaps.Add(new Gap($"the analyzers failed in {name}: {message.Code}: {message.Text}", project));
        }
    }

    private void AssessEnd()
    {
        switch (_outcome.End)
        {
            case BuildEnd.NotStarted:
                _gaps.Add(new Gap("'dotnet' could not be started", null, _outcome.OutputTail));
                break;
            case BuildEnd.TimedOut:
                _gaps.Add(new Gap("the build took too long and was ended", null, _outcome.OutputTail));
                break;
            case BuildEnd.Interrupted:
                _gaps.Add(new Gap("the build was interrupted"));
                break;
            case BuildEnd.Completed when _outcome.ExitCode != 0 && !_outcome.Errors.Any():
                _gaps.Add(new Gap($"the build failed with exit code {_outcome.ExitCode} and logged no error", null, _outcome.OutputTail));
                break;
            default:
                if (!_buildErrors.IsEmpty)
                {
                    _gaps.Add(new Gap("the build failed, so not everything could be checked"));
                }

                break;
        }
    }

    /// <summary>Accounts for the projects that the user named: each was checked, or the result says why not.</summary>
    private void AssessCoverage()
    {
        if (_outcome.End != BuildEnd.Completed || !_buildErrors.IsEmpty)
        {
            return;
        }

        var unused = new List<string>();
        foreach (var project in NamedProjects())
        {
            var compilations = _outcome.Compilations.Where(c => string.Equals(c.Project, project, PathComparison)).ToArray();
            if (compilations.Length == 0)
            {
                AssessUnbuilt(project);
            }
            else if (compilations.Any(c => c.ReferencesPolicySdk && !c.HasAnalyzers))
            {
                _gaps.Add(new Gap($"{Path.GetFileName(project)} references PolicySdk and compiles without its analyzers", project));
            }
            else if (!compilations.Any(c => c.HasAnalyzers))
            {
                unused.Add(Path.GetFileName(project));
            }
        }

        if (!_outcome.Compilations.Any(c => c.HasAnalyzers) && _gaps.Count == 0 && _findings.IsEmpty)
        {
            _gaps.Add(new Gap("no project here uses PolicySdk"));
        }
        else if (unused.Count > 0)
        {
            _notes.Add($"not checked, since without PolicySdk: {string.Join(", ", unused)}");
        }

        NoteAsOfDates();
    }

    private ImmutableArray<string> NamedProjects()
    {
        try
        {
            return _target.IsSolution ? SolutionProjects.Read(_target.Path) : [_target.Path];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _gaps.Add(new Gap($"the projects of the solution are not known: {e.Message}"));
            return [];
        }
    }

    private void AssessUnbuilt(string project)
    {
        if (RestoredPackages.MayUsePolicySdk(project))
        {
            _gaps.Add(new Gap($"{Path.GetFileName(project)} was not compiled", project));
        }
        else
        {
            _notes.Add($"not compiled, and without PolicySdk: {Path.GetFileName(project)}");
        }
    }

    private void NoteAsOfDates()
    {
        if (_asOf is not null)
        {
            return;
        }

        foreach (var group in _outcome.Compilations.Where(c => c.HasAnalyzers).GroupBy(c => c.AsOf, StringComparer.Ordinal))
        {
            if (DateOnly.TryParseExact(group.Key, "yyyy-MM-dd", out var date) && date < _today)
            {
                var names = group.Select(c => Path.GetFileName(c.Project)).Distinct(StringComparer.Ordinal);
                _notes.Add($"judged as of {group.Key} and not of today, as the project says: {string.Join(", ", names)}");
            }
        }
    }

    private static StringComparison PathComparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static ImmutableArray<string> Ordered(IEnumerable<string> paths) =>
        [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
