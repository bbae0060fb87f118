using System.Text.Json;
using PolicySdk.Cli.Output;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Deciding;

/// <summary>Writes an explanation for programs. The shape is described in docs/decide.md; members are only ever added.</summary>
internal sealed class ExplanationJson
{
    private readonly PolicyDocuments _documents;

    /// <param name="documents">The documents that were decided under.</param>
    public ExplanationJson(PolicyDocuments documents) => _documents = documents;

    /// <summary>Writes it.</summary>
    public void Write(Explanation explanation, TextWriter writer)
    {
        var verdict = explanation.Verdict;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            WriteUse(json, "use", verdict.Licenses, verdict.Use);
            json.WriteString("asOf", verdict.AsOf.ToString());
            WriteVerdict(json, verdict);
            json.WriteText("message", Explanation.InWords(verdict));
            json.WriteText("help", explanation.Help());
            json.WriteArray("duties", verdict.Duties, WriteDuty);
            json.WriteArray("advisories", verdict.Advisories, WriteAdvisory);
            json.WriteArray("licenses", explanation.Each, (_, each) =>
            {
                json.WriteStartObject();
                WriteVerdict(json, each);
                json.WriteText("message", Explanation.InWords(each));
                json.WriteText("standing", Explanation.StandingInWords(each.License!, each.AsOf));
                json.WriteEndObject();
            });
            json.WriteText("outsideDimension", explanation.Said.Dimension?.Property() ?? "");
            json.WriteStrings("outside", explanation.Said.Outside.Select(term => term.Id));
            json.WriteStrings("allowed", verdict.IsAllowed ? [] : explanation.Said.AllowedNames);
            WriteUse(json, "nearest", verdict.Licenses, explanation.Nearest);
            json.WriteEndObject();
        }

        JsonWriting.CopyTo(buffer, writer);
    }

    private void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        var clause = DecidingClause.Of(verdict);
        json.WriteString("verdict", verdict.Kind.ToString());
        json.WriteText("reason", verdict.Reason == VerdictReason.None ? "" : verdict.Reason.ToString());
        json.WriteText("license", verdict.License!.Id);
        json.WriteText("rule", clause.RuleId ?? "");
        json.WriteText("policy", verdict.PolicyRule?.PolicyId ?? "");
        json.WriteText("file", _documents.FileOf(clause.Path));
        json.WriteNumber("line", clause.Span.Line);
        json.WriteNumber("column", clause.Span.Column);
    }

    private static void WriteDuty(Utf8JsonWriter json, Duty duty)
    {
        json.WriteStartObject();
        json.WriteString("name", duty.Name);
        json.WriteString("license", duty.LicenseId);
        json.WriteString("summary", duty.Summary);
        json.WriteEndObject();
    }

    private static void WriteAdvisory(Utf8JsonWriter json, PolicyRule rule)
    {
        json.WriteStartObject();
        json.WriteString("policy", rule.PolicyId);
        json.WriteString("rule", rule.Id);
        json.WriteText("reason", rule.Reason ?? "");
        json.WriteEndObject();
    }

    private static void WriteUse(Utf8JsonWriter json, string name, IReadOnlyList<License> licenses, Use? use)
    {
        json.WritePropertyName(name);
        if (use is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(UseJson.LineOf(licenses, use));
        }
    }
}
