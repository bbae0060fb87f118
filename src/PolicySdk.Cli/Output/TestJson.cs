using System.Text.Json;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;
using PolicySdk.Cli.Testing;

namespace PolicySdk.Cli.Output;

/// <summary>Writes tests and coverage as members of the output for programs: see docs/document-commands.md.</summary>
internal sealed class TestJson
{
    private readonly PathDisplay _paths;

    /// <param name="paths">How paths are shown.</param>
    public TestJson(PathDisplay paths) => _paths = paths;

    /// <summary>Writes the members <c>tests</c> and <c>coverage</c>.</summary>
    public void Write(Utf8JsonWriter json, TestReport? report)
    {
        json.WriteArray("tests", report?.Outcomes ?? [], WriteTest);
        if (report?.Coverage is not { } coverage)
        {
            json.WriteNull("coverage");
            return;
        }

        json.WriteStartObject("coverage");
        WriteCount(json, coverage.Total);
        json.WriteArray("documents", coverage.Documents, WriteDocument);
        json.WriteEndObject();
    }

    private void WriteTest(Utf8JsonWriter json, TestOutcome outcome)
    {
        var (expect, verdict) = (outcome.Test.Expect, outcome.Verdict);
        json.WriteStartObject();
        json.WriteString("name", outcome.Test.Name);
        WritePlace(json, outcome.Place);
        json.WriteBoolean("passed", outcome.Passed);
        json.WriteString("asOf", verdict.AsOf.ToString());
        WriteVerdict(json, "expected", $"{expect.Verdict}", expect.Reason?.ToString(), expect.License, expect.Rule, expect.Duties);
        var reason = verdict.IsAllowed ? null : $"{verdict.Reason}";
        WriteVerdict(json, "actual", $"{verdict.Kind}", reason, verdict.License?.Id, outcome.RuleId, outcome.Duties);
        json.WriteEndObject();
    }

    private static void WriteVerdict(
        Utf8JsonWriter json, string name, string verdict, string? reason, string? license, string? rule, ImmutableArray<string>? duties)
    {
        json.WriteStartObject(name);
        json.WriteString("verdict", verdict);
        json.WriteString("reason", reason);
        json.WriteString("license", license);
        json.WriteString("rule", rule);
        if (duties is { } names)
        {
            json.WriteStrings("duties", names);
        }
        else
        {
            json.WriteNull("duties");
        }

        json.WriteEndObject();
    }

    private void WriteDocument(Utf8JsonWriter json, DocumentCoverage document)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        WriteCount(json, document.Count);
        json.WriteArray("uncovered", document.Uncovered, (_, part) =>
        {
            json.WriteStartObject();
            json.WriteString("text", part.Text);
            WritePlace(json, part.Place);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, CoverageCount count)
    {
        json.WriteNumber("percent", count.Percent);
        json.WriteNumber("rules", count.Rules);
        json.WriteNumber("rulesCovered", count.RulesCovered);
        json.WriteNumber("clauses", count.Clauses);
        json.WriteNumber("clausesCovered", count.ClausesCovered);
    }

    private void WritePlace(Utf8JsonWriter json, SourceRange? place)
    {
        json.WriteString("file", place is null ? null : _paths.Portable(place.Path));
        if (place is { HasLine: true })
        {
            json.WriteNumber("line", place.StartLine);
        }
        else
        {
            json.WriteNull("line");
        }
    }
}
