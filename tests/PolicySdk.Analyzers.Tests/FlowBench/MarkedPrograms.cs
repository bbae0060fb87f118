using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.FlowBench;

/// <summary>
/// Programs of FlowBench with their marks, and how the analyzers do on them. A line marked <c>BAD</c> counts as found when it,
/// or a <c>VIA</c> line with its label, is reported; a report on any line that is not marked <c>BAD</c>, <c>VIA</c> or
/// <c>DERIVED</c> is false.
/// </summary>
internal sealed partial class MarkedPrograms
{
    private readonly List<(string File, int Line, string Kind, string Label, bool IsHard)> _marks = [];
    private readonly HashSet<(string File, int Line)> _reports = [];

    public int Found => Bad().Count(IsFound);

    public List<string> Missed(bool hard) => [.. Bad().Where(m => (hard || !m.IsHard) && !IsFound(m)).Select(m => $"{m.File}:{m.Line} {m.Label}")];

    public List<string> False(bool hard) =>
    [
        .. _reports
            .Where(r => _marks.FirstOrDefault(m => (m.File, m.Line) == r) is { Kind: "OK" or null } mark && (hard || !mark.IsHard))
            .Select(r => $"{r.File}:{r.Line}")
            .Order(StringComparer.Ordinal),
    ];

    public static async Task<MarkedPrograms> RunAsync(string folder, LanguageVersion language, CancellationToken cancellation)
    {
        var programs = new MarkedPrograms();
        var root = Path.Combine(AppContext.BaseDirectory, "FlowBench");
        var files = Directory.GetFiles(Path.Combine(root, folder), "*.cs").Order(StringComparer.Ordinal).Append(Path.Combine(root, "Support.cs")).ToList();
        foreach (var file in files)
        {
            programs.ReadMarks(file);
        }

        var compilation = AnalyzerRun.Compile(language, [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        var documents = Directory.GetFiles(Path.Combine(root, "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)));
        var diagnostics = await AnalyzerRun.With(compilation, [.. documents]).GetAnalyzerDiagnosticsAsync(cancellation);
        foreach (var diagnostic in diagnostics)
        {
            // What a program hands out to other assemblies is another question.
            if (diagnostic.Id == "PSDK1009")
            {
                continue;
            }

            Assert.True(diagnostic.Id.StartsWith("PSDK2", StringComparison.Ordinal), diagnostic.ToString());
            programs._reports.Add((diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1));
        }

        return programs;
    }

    private IEnumerable<(string File, int Line, string Kind, string Label, bool IsHard)> Bad() => _marks.Where(m => m.Kind == "BAD");

    private bool IsFound((string File, int Line, string Kind, string Label, bool IsHard) mark) =>
        _reports.Contains((mark.File, mark.Line))
        || _marks.Any(m => m.Kind == "VIA" && m.File == mark.File && m.Label == mark.Label && _reports.Contains((m.File, m.Line)));

    private void ReadMarks(string path)
    {
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (Mark().Match(text) is { Success: true } match)
            {
                var label = match.Groups["label"].Value;
                var isHard = label == "hard" || label.StartsWith("hard ", StringComparison.Ordinal);
                _marks.Add((Path.GetFileName(path), line, match.Groups["kind"].Value, isHard && label.Length > 5 ? label[5..] : label, isHard));
            }
        }
    }

    [GeneratedRegex(@"// (?<kind>BAD|OK|DERIVED|VIA)\b:?\s*(?<label>.*?)\s*$")]
    private static partial Regex Mark();
}
