using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Cli.Testing;

namespace PolicySdk.Cli.Output;

/// <summary>Output for people: every finding drawn, then what is not known, then the summary as the last line.</summary>
internal sealed class TextOutput : ICheckOutput
{
    private readonly FindingRenderer _renderer;
    private readonly PathDisplay _paths;
    private readonly bool _colors;

    /// <param name="files">Where source comes from.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="terminal">What the reader's terminal can show.</param>
    public TextOutput(SourceFiles files, PathDisplay paths, Terminal terminal)
    {
        _renderer = new FindingRenderer(files, paths, terminal.LineWidth);
        _paths = paths;
        _colors = terminal.Colors;
    }

    /// <inheritdoc/>
    public void Write(CheckResult result, TextWriter writer)
    {
        var namesProjects = result.Projects.Length > 1;
        foreach (var finding in result.Findings.Concat(result.BuildErrors))
        {
            _renderer.Render(finding, namesProjects).EndLine().WriteTo(writer, _colors);
        }

        WriteGaps(result, writer);
        foreach (var note in result.Notes)
        {
            new StyledText().Append("note", Ink.Note).Append(": " + Printable.Line(note)).EndLine().WriteTo(writer, _colors);
        }

        if (result.Gaps.Length + result.Notes.Length > 0)
        {
            writer.Write('\n');
        }

        if (result.Tests?.Coverage is { } coverage)
        {
            WriteCoverage(coverage, writer);
        }

        new StyledText().Append(SummaryLine.Of(result), InkOf(result)).EndLine().WriteTo(writer, _colors);
    }

    /// <summary>Writes how much of each license and policy is covered, and a line for everything that is not.</summary>
    private void WriteCoverage(CoverageReport coverage, TextWriter writer)
    {
        var text = new StyledText().Append("covered", Ink.Note).Append(":").EndLine();
        foreach (var document in coverage.Documents)
        {
            text.Append($"  {Printable.Line(document.Name)}: {document.Count}").EndLine();
        }

        if (coverage.Uncovered.Any())
        {
            text.Append("not covered", Ink.Warning).Append(":").EndLine();
            foreach (var (document, part) in coverage.Uncovered)
            {
                var place = part.Place is { } range ? $"{_paths.Show(range.Path)}:{range.StartLine}" : document.Name;
                text.Append($"  {place}: {Printable.Line(part.Text)}").EndLine();
            }
        }

        text.EndLine().WriteTo(writer, _colors);
    }

    private static Ink InkOf(CheckResult result) =>
        result.Count(Severity.Error) > 0 ? Ink.Error
        : result.Gaps.Length + result.Count(Severity.Warning) > 0 ? Ink.Warning
        : Ink.Note;

    /// <summary>Writes what the check does not know, one line each and their details.</summary>
    public void WriteGaps(CheckResult result, TextWriter writer)
    {
        foreach (var gap in result.Gaps)
        {
            var text = new StyledText().Append("undetermined", Ink.Warning).Append(": " + Printable.Line(gap.Text), Ink.Message).EndLine();
            if (gap.Path is { } path)
            {
                text.Append("  --> ", Ink.Frame).Append(_paths.Show(path)).EndLine();
            }

            foreach (var detail in gap.Details)
            {
                text.Append("   | ", Ink.Frame).Append(Printable.Line(detail)).EndLine();
            }

            text.WriteTo(writer, _colors);
        }
    }
}
