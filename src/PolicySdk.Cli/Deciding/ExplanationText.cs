using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Draws an explanation for people.</summary>
internal sealed class ExplanationText
{
    private readonly FindingRenderer _renderer;
    private readonly DocumentFindings _places;
    private readonly StyledText _text = new();

    /// <param name="documents">The documents that were decided under.</param>
    /// <param name="host">Where it is shown.</param>
    public ExplanationText(PolicyDocuments documents, CommandHost host)
    {
        _places = new DocumentFindings(host.WorkingDirectory);
        _renderer = new FindingRenderer(documents.Sources, new PathDisplay(host.WorkingDirectory), host.Terminal.LineWidth);
    }

    /// <summary>Writes it.</summary>
    public void Write(Explanation explanation, TextWriter writer, bool colors)
    {
        var verdict = explanation.Verdict;
        Line("asked", verdict.Use!.ToString());
        Line("under", $"{string.Join(", ", explanation.Each.Select(each => each.License!.Id))}, on {verdict.AsOf}");
        _text.EndLine();
        _text.Append(_renderer.Render(FindingOf(explanation))).EndLine();
        WriteDuties(verdict);
        WriteLicenses(explanation);
        foreach (var advisory in verdict.Advisories)
        {
            Line("advice", $"rule '{advisory.Id}' of policy '{advisory.PolicyId}' speaks against it" + (advisory.Reason is { } reason ? $": {reason}" : ""));
        }

        if (!verdict.IsAllowed)
        {
            Line("nearest", explanation.Nearest is { } nearest ? UseJson.LineOf(verdict.Licenses, nearest) : "no use is allowed");
        }

        _text.WriteTo(writer, colors);
    }

    private Finding FindingOf(Explanation explanation)
    {
        var verdict = explanation.Verdict;

        // The whole rule says less than the field that failed, where there is one.
        var place = explanation.Said.Span.Line > 0 && !verdict.IsAllowed
            ? _places.Place(explanation.Said.Path, explanation.Said.Span)
            : _places.Place(explanation.Clause.Path, explanation.Clause.Span);
        return new Finding
        {
            RuleId = "",
            Severity = verdict.Kind switch
            {
                VerdictKind.Denied => Severity.Error,
                VerdictKind.Conditional => Severity.Warning,
                _ => Severity.Note,
            },
            Message = Explanation.InWords(verdict),
            Location = place,
            Help = explanation.Help(),
        };
    }

    private void WriteDuties(in Verdict verdict)
    {
        foreach (var duty in verdict.Duties)
        {
            Line("duty", $"{duty.Name} ({duty.Summary}), license '{duty.LicenseId}'");
        }
    }

    private void WriteLicenses(Explanation explanation)
    {
        foreach (var each in explanation.Each)
        {
            var said = explanation.Each.Length > 1 ? "; alone " + Explanation.InWords(each) : "";
            Line("license", $"{each.License!.Id}, {Explanation.StandingInWords(each.License, each.AsOf)}{said}");
        }
    }

    private void Line(string heading, string text) =>
        _text.Append(heading.PadRight(7), Ink.Message).Append(": " + Printable.Line(text)).EndLine();
}
