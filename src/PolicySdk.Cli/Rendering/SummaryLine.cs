using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Rendering;

/// <summary>The last line: <c>3 errors, 1 warning in 2 projects; 5 licenses</c>, or <c>1 error, 0 warnings in 12 documents</c>.</summary>
internal static class SummaryLine
{
    /// <summary>The line, without its end.</summary>
    public static string Of(CheckResult result)
    {
        if (result.Tests is { } tests)
        {
            var failed = tests.Outcomes.Count(outcome => !outcome.Passed);
            var coverage = tests.Coverage is { } covered ? $"; coverage {covered.Total}" : "";
            return Ended(result, $"{Counted.Of(tests.Outcomes.Length, "test")}, {failed} failed{coverage}");
        }

        var suppressed = result.Findings.Count(finding => finding.SuppressedBy.Length > 0);
        var parts = new List<string>
        {
            Counted.Of(result.Count(Severity.Error), "error"),
            Counted.Of(result.Count(Severity.Warning), "warning"),
        };
        if (result.Count(Severity.Note) is > 0 and var notes)
        {
            parts.Add(Counted.Of(notes, "note"));
        }

        if (suppressed > 0)
        {
            parts.Add($"{suppressed} suppressed");
        }

        var subject = result.Documents is { } documents
            ? Counted.Of(documents.Length, "document")
            : $"{Counted.Of(result.Projects.Length, "project")}; {Counted.Of(result.Licenses.Length, "license")}";
        var line = $"{string.Join(", ", parts)} in {subject}";
        return Ended(result, line);
    }

    private static string Ended(CheckResult result, string line) => result.Gaps.IsEmpty ? line : line + "; undetermined";
}
