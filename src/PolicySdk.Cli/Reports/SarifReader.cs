using System.Text.Json;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Reports;

/// <summary>Reads the error log that the C# compiler writes with <c>/errorlog:file,version=2.1</c>.</summary>
/// <remarks>
/// Roslyn writes additional locations as <c>relatedLocations</c>, the properties of a diagnostic under
/// <c>properties/customProperties</c>, and suppressed diagnostics with <c>suppressions</c>.
/// </remarks>
internal static class SarifReader
{
    private const string RulePrefix = "PSDK";

    // AD0001: an analyzer threw. CS8032, CS8033, CS8034, CS9057, CS8850: it was not loaded. CS8784, CS8785: a generator threw.
    private static readonly string[] AnalyzerFailureIds =
        ["AD0001", "CS8032", "CS8033", "CS8034", "CS8040", "CS8784", "CS8785", "CS8850", "CS9057"];

    /// <summary>Whether an id is that of a PolicySdk rule.</summary>
    public static bool IsPolicySdkRule(string id) =>
        id.Length == 8 && id.StartsWith(RulePrefix, StringComparison.Ordinal) && id.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a message with this id says that an analyzer or generator of PolicySdk did not do its work.</summary>
    public static bool IsAnalyzerFailure(string id, string message) =>
        AnalyzerFailureIds.Contains(id)
        && (message.Contains("PolicySdk", StringComparison.Ordinal) || message.Contains(RulePrefix, StringComparison.Ordinal));

    /// <summary>Reads a report.</summary>
    /// <param name="utf8">The bytes of the report.</param>
    /// <param name="baseDirectory">Where relative paths in the report start: the directory of the project.</param>
    /// <exception cref="InvalidDataException">It is no SARIF log, or cut short.</exception>
    public static SarifReport Read(ReadOnlyMemory<byte> utf8, string baseDirectory)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            var rules = ImmutableArray.CreateBuilder<RuleDescription>();
            var findings = ImmutableArray.CreateBuilder<Finding>();
            var failures = ImmutableArray.CreateBuilder<string>();
            var overrides = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (var run in json.RootElement.GetProperty("runs").EnumerateArray())
            {
                rules.AddRange(ReadRules(run));
                overrides.AddRange(ReadOverrides(run));
                foreach (var result in run.Items("results"))
                {
                    var id = result.Text("ruleId");
                    if (IsPolicySdkRule(id))
                    {
                        findings.Add(ReadFinding(result, id, baseDirectory));
                    }
                    else if (IsAnalyzerFailure(id, result.Text("message", "text")))
                    {
                        failures.Add($"{id}: {FirstLine(result.Text("message", "text"))}");
                    }
                }
            }

            return new SarifReport
            {
                Rules = rules.ToImmutable(),
                Findings = findings.ToImmutable(),
                AnalyzerFailures = failures.ToImmutable(),
                Overrides = overrides.ToImmutable(),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"not a SARIF log: {e.Message}", e);
        }
    }

    private static IEnumerable<RuleDescription> ReadRules(JsonElement run) =>
        from rule in run.At("tool", "driver").Items("rules")
        let id = rule.Text("id")
        where IsPolicySdkRule(id)
        select new RuleDescription(
            id,
            rule.Text("shortDescription", "text"),
            rule.Text("fullDescription", "text"),
            rule.Text("helpUri"),
            ReadSeverity(rule.Text("defaultConfiguration", "level")));

    /// <summary>What configuration files made of rules: switched off, or given another level, in all files or in some.</summary>
    private static IEnumerable<(string Id, string Level)> ReadOverrides(JsonElement run) =>
        from invocation in run.Items("invocations")
        from entry in invocation.Items("ruleConfigurationOverrides")
        let id = entry.Text("descriptor", "id")
        where IsPolicySdkRule(id)
        let off = entry.At("configuration", "enabled").ValueKind == JsonValueKind.False
        select (id, off ? "none" : entry.Text("configuration", "level") is { Length: > 0 } level ? level : "warning");

    private static Finding ReadFinding(JsonElement result, string id, string baseDirectory)
    {
        var properties = result.At("properties", "customProperties");
        var location = result.Items("locations").Select(l => ReadLocation(l, baseDirectory)).FirstOrDefault();
        var related = result.Items("relatedLocations").Select(l => ReadLocation(l, baseDirectory)).OfType<SourceRange>().ToImmutableArray();
        var clause = ClauseProperty.Parse(properties.Text("psdk.clause"), baseDirectory);

        // The clause is the last of the related locations; the report has its full path and its end, the property may not.
        if (related.Length > 0 && (clause is not null || related[^1].Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var last = related[^1];
            if (clause is null || (last.StartLine == clause.StartLine && SameFile(last.Path, clause.Path)))
            {
                clause = last;
                related = related.RemoveAt(related.Length - 1);
            }
        }

        return new Finding
        {
            RuleId = id,
            Severity = ReadSeverity(result.Text("level")),
            Message = result.Text("message", "text"),
            Location = location,
            Hops = ReadHops(related, properties.Text("psdk.hops")),
            Clause = clause,
            Licenses = [.. properties.Text("psdk.license").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            LicenseRule = properties.Text("psdk.rule"),
            Policy = properties.Text("psdk.policy"),
            Help = properties.Text("psdk.help"),
            SuppressedBy = ReadSuppression(result),
        };
    }

    private static bool SameFile(string fullPath, string path) =>
        fullPath == path || Path.GetFileName(fullPath) == Path.GetFileName(path);

    private static ImmutableArray<Hop> ReadHops(ImmutableArray<SourceRange> locations, string texts)
    {
        var lines = texts.Split('\n');
        return [.. locations.Select((location, i) => new Hop(location, i < lines.Length ? lines[i].Trim() : ""))];
    }

    private static string ReadSuppression(JsonElement result)
    {
        foreach (var suppression in result.Items("suppressions"))
        {
            var type = suppression.Text("properties", "suppressionType");
            return type.Length > 0 ? type : suppression.Text("kind") is { Length: > 0 } kind ? kind : "unknown";
        }

        return "";
    }

    private static SourceRange? ReadLocation(JsonElement location, string baseDirectory)
    {
        var physical = location.At("physicalLocation");
        var uri = physical.Text("artifactLocation", "uri");
        if (uri.Length == 0)
        {
            return null;
        }

        var region = physical.At("region");
        var startLine = region.Number("startLine", 0);
        var startColumn = region.Number("startColumn", 1);
        var endLine = Math.Max(region.Number("endLine", startLine), startLine);
        var endColumn = region.Number("endColumn", startColumn);
        if (endLine == startLine)
        {
            endColumn = Math.Max(endColumn, startColumn);
        }

        return new SourceRange(ReadPath(uri, baseDirectory), startLine, startColumn, endLine, endColumn);
    }

    /// <summary>The compiler writes rooted paths as file URIs and others, such as those of <c>#line</c>, as they are.</summary>
    private static string ReadPath(string uri, string baseDirectory)
    {
        if (uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(uri, UriKind.Absolute, out var absolute))
        {
            return absolute.LocalPath;
        }

        var path = Uri.UnescapeDataString(uri);
        return path.Contains('\0') ? path : Path.GetFullPath(path, baseDirectory);
    }

    // SARIF: an absent level means warning.
    private static Severity ReadSeverity(string level) => level switch
    {
        "error" => Severity.Error,
        "note" or "none" => Severity.Note,
        _ => Severity.Warning,
    };

    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
