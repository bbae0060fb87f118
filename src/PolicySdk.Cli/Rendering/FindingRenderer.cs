using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Rendering;

/// <summary>
/// Draws a finding as rustc draws errors: what is wrong, where, the way that the data came, the clause of the license, and one
/// line of help.
/// </summary>
internal sealed class FindingRenderer
{
    private readonly SourceFiles _files;
    private readonly PathDisplay _paths;
    private readonly int _lineWidth;

    /// <param name="files">Where source comes from.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="lineWidth">The columns that source and labels may take.</param>
    public FindingRenderer(SourceFiles files, PathDisplay paths, int lineWidth)
    {
        _files = files;
        _paths = paths;
        _lineWidth = lineWidth;
    }

    /// <summary>Draws one finding, with a line feed at its end.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="namesProjects">Whether to say which projects it is in: superfluous when there is one.</param>
    public StyledText Render(Finding finding, bool namesProjects = false)
    {
        var text = new StyledText();
        Heading(text, finding);

        // The use itself ends the way; its text belongs to the place that is drawn first.
        var atPlace = finding.Hops.LastOrDefault() is { } use && use.Location == finding.Location ? use : null;
        var hops = atPlace is null ? finding.Hops : finding.Hops[..^1];
        var clause = finding.Clause == finding.Location ? null : finding.Clause;
        var gutter = hops.Concat(finding.Related).Select(hop => hop.Location).Append(finding.Location).Append(clause).Max(SnippetWriter.GutterOf);
        var snippets = new SnippetWriter(text, _files, _paths, gutter, _lineWidth);

        if (finding.Location is { } place)
        {
            snippets.Place("-->", place);
            if (place.HasLine)
            {
                snippets.Bar();
                snippets.Excerpt(place, atPlace?.Text ?? "", InkOf(finding.Severity));
            }
        }

        foreach (var hop in hops)
        {
            snippets.Place(":::", hop.Location);
            snippets.FirstLine(hop.Location, hop.Text, Ink.Hop);
        }

        foreach (var other in finding.Related)
        {
            snippets.Place(":::", other.Location);
            snippets.Bar();
            snippets.Excerpt(other.Location, other.Text, Ink.Clause);
        }

        if (clause is not null)
        {
            snippets.Place(":::", clause);
            snippets.Bar();
            snippets.Excerpt(clause, ClauseLabel(finding), Ink.Clause);
        }

        Remarks(snippets, finding, namesProjects);
        if (finding.Help.Length > 0)
        {
            text.Append("help", Ink.Help).Append(": " + Printable.Line(finding.Help)).EndLine();
        }

        return text;
    }

    /// <summary>The ink of a severity.</summary>
    public static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Note,
    };

    /// <summary>The word for a severity.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Heading(StyledText text, Finding finding)
    {
        var id = finding.RuleId.Length > 0 ? $"[{finding.RuleId}]" : "";
        text.Append(WordOf(finding.Severity) + id, InkOf(finding.Severity))
            .Append(": " + Printable.Line(finding.Message), Ink.Message)
            .EndLine();
    }

    private static string ClauseLabel(Finding finding)
    {
        if (finding.Policy.Length > 0)
        {
            return $"rule '{finding.LicenseRule}' of policy '{finding.Policy}'";
        }

        var license = finding.Licenses.Length == 1 ? $"license '{finding.Licenses[0]}'" : "";
        var rule = finding.LicenseRule.Length > 0 ? $"rule '{finding.LicenseRule}'" : "";
        return rule.Length > 0 && license.Length > 0 ? $"{rule} of {license}" : rule + license;
    }

    private void Remarks(SnippetWriter snippets, Finding finding, bool namesProjects)
    {
        if (finding.SuppressedBy.Length > 0)
        {
            snippets.Remark("note", $"suppressed in the source ({finding.SuppressedBy}); a check reports it all the same");
        }

        if (namesProjects && finding.Projects.Length > 0)
        {
            snippets.Remark("in", string.Join(", ", finding.Projects.Select(_paths.Show)));
        }
    }
}
