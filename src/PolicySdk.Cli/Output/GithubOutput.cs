using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Output;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations of a pull request, then the summary.
/// </summary>
internal sealed class GithubOutput : ICheckOutput
{
    private readonly PathDisplay _paths;

    /// <param name="paths">How paths are shown: GitHub wants them relative to the root of the repository.</param>
    public GithubOutput(PathDisplay paths) => _paths = paths;

    /// <inheritdoc/>
    public void Write(CheckResult result, TextWriter writer)
    {
        foreach (var finding in result.Findings.Concat(result.BuildErrors).Concat(result.Tests?.Coverage?.Notes() ?? []))
        {
            Command(writer, CommandOf(finding.Severity), finding.RuleId, TextOf(finding), finding.Location);
        }

        foreach (var gap in result.Gaps)
        {
            var place = gap.Path is null ? null : SourceRange.OfFile(gap.Path);
            Command(writer, "error", "undetermined", string.Join("\n", gap.Details.Prepend(gap.Text)), place);
        }

        foreach (var note in result.Notes)
        {
            Command(writer, "notice", "", note, null);
        }

        writer.Write(SummaryLine.Of(result) + "\n");
    }

    private string TextOf(Finding finding)
    {
        var lines = new List<string> { finding.Message };
        if (finding.Clause is { } clause)
        {
            lines.Add($"license: {_paths.Portable(clause.Path)}:{clause.StartLine}:{clause.StartColumn}");
        }

        foreach (var other in finding.Related)
        {
            lines.Add($"{other.Text}: {_paths.Portable(other.Location.Path)}:{other.Location.StartLine}:{other.Location.StartColumn}");
        }

        if (finding.Help.Length > 0)
        {
            lines.Add($"help: {finding.Help}");
        }

        return string.Join("\n", lines);
    }

    private void Command(TextWriter writer, string command, string title, string text, SourceRange? place)
    {
        var properties = new List<string>();
        if (place is not null)
        {
            properties.Add("file=" + EscapeProperty(_paths.Portable(place.Path)));
        }

        if (place is { HasLine: true })
        {
            properties.Add($"line={place.StartLine}");
            properties.Add($"endLine={place.EndLine}");

            // GitHub takes columns only of annotations on one line.
            if (place.EndLine == place.StartLine)
            {
                properties.Add($"col={place.StartColumn}");
                properties.Add($"endColumn={place.EndColumn}");
            }
        }

        if (title.Length > 0)
        {
            properties.Add("title=" + EscapeProperty(title));
        }

        var space = properties.Count > 0 ? " " : "";
        writer.Write($"::{command}{space}{string.Join(',', properties)}::{EscapeData(text)}\n");
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    // https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
