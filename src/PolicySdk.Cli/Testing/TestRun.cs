using System.Globalization;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Testing;

/// <summary>A run of tests against documents.</summary>
internal sealed class TestRun
{
    private readonly string _workingDirectory;
    private readonly PolicyFiles _files;
    private readonly ImmutableArray<string> _named;

    /// <param name="workingDirectory">The full path of the current directory.</param>
    /// <param name="files">All documents.</param>
    /// <param name="named">The full paths of the files and directories whose tests are to be run.</param>
    public TestRun(string workingDirectory, PolicyFiles files, ImmutableArray<string> named)
    {
        _workingDirectory = workingDirectory;
        _files = files;
        _named = named;
    }

    /// <summary>The day to judge by instead of those of the tests.</summary>
    public CalendarDate? AsOf { get; init; }

    /// <summary>Whether to report what is covered.</summary>
    public bool WithCoverage { get; init; }

    /// <summary>How many percent must be covered.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Runs the tests. Where a document is invalid none is run, since what they would say is a guess.</summary>
    public CheckResult Run(CancellationToken cancellationToken)
    {
        var findings = new DocumentFindings(_workingDirectory);
        var documents = DocumentSet.Read(_files.Reads, cancellationToken);
        var result = new CheckResult { Findings = [], Gaps = _files.Gaps, Documents = _files.Paths, Rules = DocumentFindings.Rules };
        if (documents.HasErrors)
        {
            return result with
            {
                Findings = [.. documents.Diagnostics.Where(each => !each.IsWarning).Select(findings.Of)],
                Notes = ["no test was run, since a document is invalid"],
            };
        }

        var outcomes = ImmutableArray.CreateBuilder<TestOutcome>();
        foreach (var test in documents.Tests.Where(document => IsNamed(findings.PathOf(document.Path))).SelectMany(document => document.Tests))
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(TestOutcome.Of(test, findings.Place(test.Path, test.NameSpan), documents, AsOf));
        }

        var coverage = WithCoverage ? CoverageReport.Of(documents, outcomes, findings) : null;
        var failure = new TestFailure(findings, documents.Sources.Select(source => source.Path));
        return result with
        {
            Findings = [.. outcomes.Where(outcome => !outcome.Passed).Select(failure.Of), .. Shortcomings(outcomes.Count, coverage)],
            Tests = new TestReport(outcomes.ToImmutable(), coverage),
        };
    }

    private IEnumerable<Finding> Shortcomings(int tests, CoverageReport? coverage)
    {
        if (tests == 0)
        {
            yield return Error(TestFailure.RuleId, "there is no test here", "Name the directory that holds the tests, or write one in a document whose name ends in .policytest.json.");
        }

        if (Threshold is { } threshold && coverage is not null && coverage.Total.IsBelow(threshold))
        {
            yield return Error(
                "Coverage",
                string.Create(CultureInfo.InvariantCulture, $"the tests cover {coverage.Total}, and {threshold} % are asked for"),
                "Write tests for the rules and clauses that are listed as not covered.");
        }
    }

    private static Finding Error(string id, string message, string help) =>
        new() { RuleId = id, Severity = Severity.Error, Message = message, Help = help };

    private bool IsNamed(string path) => _named.Any(named =>
        path == named || path.StartsWith(Path.TrimEndingDirectorySeparator(named) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
