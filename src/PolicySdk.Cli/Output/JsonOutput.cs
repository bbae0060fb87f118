using System.Text.Json;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Output;

/// <summary>
/// Output for programs. The shape is described in docs/check.md; members are only ever added to it, all members are always
/// there, and what is absent is <c>null</c> or empty.
/// </summary>
internal sealed class JsonOutput : ICheckOutput
{
    private const int ShapeVersion = 1;

    private readonly PathDisplay _paths;
    private readonly string _toolVersion;

    /// <param name="paths">How paths are shown.</param>
    /// <param name="toolVersion">The version of the tool.</param>
    public JsonOutput(PathDisplay paths, string toolVersion)
    {
        _paths = paths;
        _toolVersion = toolVersion;
    }

    /// <inheritdoc/>
    public void Write(CheckResult result, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", ShapeVersion);
            json.WriteString("tool", $"policysdk {_toolVersion}");
            WriteOutcome(json, result);
            json.WriteArray("findings", result.Findings, WriteFinding);
            json.WriteArray("buildErrors", result.BuildErrors, WriteFinding);
            json.WriteArray("undetermined", result.Gaps, WriteGap);
            json.WriteStrings("notes", result.Notes);
            json.WriteStrings("projects", result.Projects.Select(_paths.Portable));
            json.WriteStrings("licenses", result.Licenses.Select(_paths.Portable));
            json.WriteStrings("documents", (result.Documents ?? []).Select(_paths.Portable));
            new TestJson(_paths).Write(json, result.Tests);
            json.WriteEndObject();
        }

        JsonWriting.CopyTo(buffer, writer);
    }

    private static void WriteOutcome(Utf8JsonWriter json, CheckResult result)
    {
        var exitCode = ExitCode.Of(result);
        json.WriteString("outcome", exitCode switch
        {
            ExitCode.Clean => "clean",
            ExitCode.Findings => "findings",
            ExitCode.InvalidDocument => "invalidDocument",
            ExitCode.TrustFailure => "trustFailure",
            _ => "undetermined",
        });
        json.WriteNumber("exitCode", exitCode);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteNumber("notes", result.Count(Severity.Note));
        json.WriteNumber("suppressed", result.Findings.Count(finding => finding.SuppressedBy.Length > 0));
        json.WriteNumber("buildErrors", result.BuildErrors.Length);
        json.WriteNumber("projects", result.Projects.Length);
        json.WriteNumber("licenses", result.Licenses.Length);
        json.WriteEndObject();
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", FindingRenderer.WordOf(finding.Severity));
        json.WriteString("message", finding.Message);
        WritePlace(json, "location", finding.Location);
        json.WriteArray("hops", finding.Hops, WriteHop);
        json.WriteArray("related", finding.Related, WriteHop);
        json.WriteStrings("licenses", finding.Licenses);
        json.WriteText("licenseRule", finding.LicenseRule);
        json.WriteText("policy", finding.Policy);
        WritePlace(json, "clause", finding.Clause);
        json.WriteText("help", finding.Help);
        json.WriteText("suppressedBy", finding.SuppressedBy);
        json.WriteStrings("projects", finding.Projects.Select(_paths.Portable));
        json.WriteEndObject();
    }

    private void WriteHop(Utf8JsonWriter json, Hop hop)
    {
        json.WriteStartObject();
        json.WriteString("text", hop.Text);
        WritePlace(json, "location", hop.Location);
        json.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter json, string name, SourceRange? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", _paths.Portable(place.Path));
        WriteNumber(json, "line", place, place.StartLine);
        WriteNumber(json, "column", place, place.StartColumn);
        WriteNumber(json, "endLine", place, place.EndLine);
        WriteNumber(json, "endColumn", place, place.EndColumn);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, SourceRange place, int number)
    {
        if (place.HasLine)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteGap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteStartObject();
        json.WriteString("text", gap.Text);
        json.WriteText("project", gap.Project is null ? "" : _paths.Portable(gap.Project));
        json.WriteText("file", gap.File is null ? "" : _paths.Portable(gap.File));
        json.WriteStrings("details", gap.Details);
        json.WriteEndObject();
    }
}
