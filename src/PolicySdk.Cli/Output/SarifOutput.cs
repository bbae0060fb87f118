using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Output;

/// <summary>
/// One SARIF 2.1.0 log of the whole check. Hops and clause are related locations, and the hops are a code flow as well, which
/// viewers let the reader step through. What the check does not know is a notification, with <c>executionSuccessful</c> false.
/// </summary>
internal sealed class SarifOutput : ICheckOutput
{
    private readonly SarifPlaces _places;
    private readonly string _toolVersion;

    /// <param name="root">The full path of the root of the repository: URIs are relative to it.</param>
    /// <param name="toolVersion">The version of the tool.</param>
    public SarifOutput(string root, string toolVersion)
    {
        _places = new SarifPlaces(root);
        _toolVersion = toolVersion;
    }

    /// <inheritdoc/>
    public void Write(CheckResult result, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var rules = Rules(result);
            WriteTool(json, rules);
            WriteInvocation(json, result);
            _places.WriteBase(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, result, rules);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        JsonWriting.CopyTo(buffer, writer);
    }

    private static IEnumerable<Finding> AllOf(CheckResult result) => result.Findings.Concat(result.Tests?.Coverage?.Notes() ?? []);

    /// <summary>The rules that took part, and those of findings that no report describes.</summary>
    private static ImmutableArray<RuleDescription> Rules(CheckResult result)
    {
        var known = result.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var others = AllOf(result).Where(finding => known.Add(finding.RuleId))
            .Select(finding => new RuleDescription(finding.RuleId, "", "", "", finding.Severity));
        return [.. result.Rules.Concat(others).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private void WriteTool(Utf8JsonWriter json, ImmutableArray<RuleDescription> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "policysdk");
        json.WriteString("version", _toolVersion);
        json.WriteArray("rules", rules, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescription rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteMessage(json, "shortDescription", rule.Title.Length > 0 ? rule.Title : rule.Id);
        if (rule.Description.Length > 0)
        {
            WriteMessage(json, "fullDescription", rule.Description);
        }

        if (Uri.TryCreate(rule.HelpUri, UriKind.Absolute, out _))
        {
            json.WriteString("helpUri", rule.HelpUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", FindingRenderer.WordOf(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Gaps.IsEmpty);
        json.WriteNumber("exitCode", ExitCode.Of(result));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in result.BuildErrors)
        {
            WriteNotification(json, "error", error.RuleId, error.Message, error.Location);
        }

        foreach (var gap in result.Gaps)
        {
            var text = string.Join("\n", gap.Details.Prepend(gap.Text));
            WriteNotification(json, "error", "undetermined", text, gap.Path is null ? null : SourceRange.OfFile(gap.Path));
        }

        foreach (var note in result.Notes)
        {
            WriteNotification(json, "note", "", note, null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteNotification(Utf8JsonWriter json, string level, string id, string text, SourceRange? place)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        if (id.Length > 0)
        {
            json.WriteStartObject("descriptor");
            json.WriteString("id", id);
            json.WriteEndObject();
        }

        WriteMessage(json, "message", text);
        if (place is not null)
        {
            json.WriteStartArray("locations");
            _places.Write(json, place);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteResults(Utf8JsonWriter json, CheckResult result, ImmutableArray<RuleDescription> rules)
    {
        var indexes = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);
        var fingerprints = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteArray("results", AllOf(result), (_, finding) =>
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.RuleId);
            json.WriteNumber("ruleIndex", indexes[finding.RuleId]);
            json.WriteString("level", FindingRenderer.WordOf(finding.Severity));
            WriteMessage(json, "message", finding.Help.Length > 0 ? $"{finding.Message}\nhelp: {finding.Help}" : finding.Message);
            json.WriteStartArray("locations");
            if (finding.Location is { } place)
            {
                _places.Write(json, place);
            }

            json.WriteEndArray();
            WriteRelated(json, finding);
            WriteCodeFlow(json, finding);
            WriteFingerprint(json, finding, fingerprints);
            WriteProperties(json, finding);
            json.WriteEndObject();
        });
    }

    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        var related = finding.Hops.Concat(finding.Related).Select(hop => (hop.Location, hop.Text)).ToList();
        if (finding.Clause is { } clause)
        {
            var rule = finding.LicenseRule.Length > 0 ? $"rule '{finding.LicenseRule}'" : "the clause";
            related.Add((clause, finding.Policy.Length > 0 ? $"{rule} of policy '{finding.Policy}'" : finding.Licenses.IsEmpty ? rule : $"{rule} of license '{string.Join("', '", finding.Licenses)}'"));
        }

        if (related.Count == 0)
        {
            return;
        }

        var id = 0;
        json.WriteArray("relatedLocations", related, (_, place) => _places.Write(json, place.Item1, place.Item2, ++id));
    }

    private void WriteCodeFlow(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Hops.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteArray("locations", finding.Hops, (_, hop) =>
        {
            json.WriteStartObject();
            json.WritePropertyName("location");
            _places.Write(json, hop.Location, hop.Text);
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The same finding has the same fingerprint when lines above it come and go.</summary>
    private void WriteFingerprint(Utf8JsonWriter json, Finding finding, Dictionary<string, int> seen)
    {
        var place = finding.Location is { } location ? _places.UriOf(location.Path).Uri : "";
        var licenses = string.Join(',', finding.Licenses);
        var text = string.Join('\n', finding.RuleId, place, licenses, finding.LicenseRule, WithoutNumbers(finding.Message));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        seen[hash] = seen.GetValueOrDefault(hash) + 1;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("policysdk/v1", string.Create(CultureInfo.InvariantCulture, $"{hash}:{seen[hash]}"));
        json.WriteEndObject();
    }

    private static string WithoutNumbers(string message) => string.Concat(message.Where(c => c is < '0' or > '9'));

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteStrings("licenses", finding.Licenses);
        json.WriteText("licenseRule", finding.LicenseRule);
        json.WriteText("policy", finding.Policy);
        json.WriteText("suppressedBy", finding.SuppressedBy);
        json.WriteStrings("projects", finding.Projects.Select(project => Path.GetFileName(project)));
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
