using System.Text.Json;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Deciding;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Output;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Comparing;

/// <summary>Shows changes: drawn at their places for people, or as JSON.</summary>
internal sealed class ComparisonReport
{
    private readonly CommandHost _host;
    private readonly DocumentFindings _places;
    private readonly FindingRenderer _renderer;
    private readonly PathDisplay _paths;

    /// <param name="host">Where it is shown.</param>
    /// <param name="sources">The texts of both sides.</param>
    public ComparisonReport(CommandHost host, IEnumerable<DocumentSource> sources)
    {
        _host = host;
        _places = new DocumentFindings(host.WorkingDirectory);
        _paths = new PathDisplay(host.WorkingDirectory);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            texts[Path.GetFullPath(source.Path, host.WorkingDirectory)] = source.Text;
        }

        _renderer = new FindingRenderer(new SourceFiles(path => texts.GetValueOrDefault(path)), _paths, host.Terminal.LineWidth);
    }

    /// <summary>Draws what is wrong with documents on the standard error.</summary>
    public void WriteErrors(IEnumerable<DocumentDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _renderer.Render(_places.Of(diagnostic)).EndLine().WriteTo(_host.Error, colors: false);
        }
    }

    /// <summary>Draws changes for people.</summary>
    public void WriteText(IEnumerable<DocumentChange> changes, bool colors)
    {
        foreach (var change in changes)
        {
            _renderer.Render(FindingOf(change)).EndLine().WriteTo(_host.Output, colors);
        }
    }

    /// <summary>Writes changes for programs. The shape is described in docs/diff.md; members are only ever added.</summary>
    public void WriteJson(IEnumerable<DocumentChange> changes, string outcome, ImmutableArray<string> unsettled)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            json.WriteString("outcome", outcome);
            json.WriteArray("changes", changes, WriteChange);
            json.WriteStrings("undetermined", unsettled);
            json.WriteEndObject();
        }

        JsonWriting.CopyTo(buffer, _host.Output);
    }

    private Finding FindingOf(DocumentChange change)
    {
        // What is there now is where to look; of what is gone, where it was.
        var main = change.After ?? change.Before;
        var other = change.After is null ? null : change.Before;
        var before = change.Witness is { } witness ? Explanation.InWords(witness.Before) : "before";
        var after = change.Witness is { } now ? Explanation.InWords(now.After) : "";
        var place = main is null ? null : _places.Place(main.Path, main.Span);
        return new Finding
        {
            RuleId = change.Kind,
            Severity = change.Level switch
            {
                ChangeLevel.Rights => Severity.Error,
                ChangeLevel.Build => Severity.Warning,
                _ => Severity.Note,
            },
            Message = change.Message,
            Location = place,
            Hops = place is not null && after.Length > 0 ? [new Hop(place, after)] : [],
            Related = other is null ? [] : [new Hop(_places.Place(other.Path, other.Span), "before: " + before)],
            Help = change.Kind == "duties" ? Duties(change.Witness!) : "",
        };
    }

    private static string Duties(RightsChange change) => $"duties before: {Names(change.Before)}; after: {Names(change.After)}";

    private static string Names(Verdict verdict) =>
        verdict.Duties.IsEmpty ? "none" : string.Join(", ", verdict.Duties.Select(duty => $"{duty.Name} ({duty.Summary})"));

    private void WriteChange(Utf8JsonWriter json, DocumentChange change)
    {
        json.WriteStartObject();
        json.WriteString("level", change.Level.ToString().ToUpperInvariant());
        json.WriteString("kind", change.Kind);
        json.WriteText("direction", change.Direction == ChangeDirection.None ? "" : change.Direction.ToString().ToLowerInvariant());
        json.WriteText("license", change.License);
        json.WriteString("message", change.Message);
        if (change.Witness is { } witness)
        {
            json.WritePropertyName("use");
            json.WriteRawValue(UseJson.LineOf([witness.After.License!], witness.Use));
            json.WriteString("asOf", witness.AsOf.ToString());
        }
        else
        {
            json.WriteNull("use");
            json.WriteNull("asOf");
        }

        WriteSide(json, "before", change.Before, change.Witness?.Before);
        WriteSide(json, "after", change.After, change.Witness?.After);
        json.WriteEndObject();
    }

    private void WriteSide(Utf8JsonWriter json, string name, DocumentPlace? place, Verdict? verdict)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteText("verdict", verdict?.Kind.ToString() ?? "");
        json.WriteText("reason", verdict is { Reason: not VerdictReason.None } denied ? denied.Reason.ToString() : "");
        json.WriteText("rule", verdict is { } decided ? DecidingClause.Of(decided).RuleId ?? "" : "");
        json.WriteStrings("duties", verdict is { } asked ? asked.Duties.Select(duty => duty.Name).Distinct(StringComparer.Ordinal) : []);
        json.WriteString("file", _paths.Portable(Path.GetFullPath(place.Path, _host.WorkingDirectory)));
        json.WriteNumber("line", place.Span.Line);
        json.WriteNumber("column", place.Span.Column);
        json.WriteEndObject();
    }
}
