using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.ApiModels;

/// <summary>
/// Programs in the form of FlowBench that do nothing but call libraries: <c>// BAD: label</c> marks what must be reported, and
/// nothing else may be (<c>// VIA: label</c>: a report here counts for the line of that label; <c>// DERIVED</c>: either way).
/// </summary>
public sealed class LibraryProgramTests(LibraryProgramTests.Run run) : IClassFixture<LibraryProgramTests.Run>
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "ApiModels", "Programs");

    public static TheoryData<string> Programs { get; } =
        [.. Directory.GetFiles(s_folder, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name is not ("Usings" or "Support"))];

    [Fact]
    public void Programs_Compile() =>
        Assert.Empty(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_IsReportedExactlyWhereItIsMarked(string program)
    {
        var reported = await run.LinesOf(program);
        var lines = File.ReadAllLines(Path.Combine(s_folder, program + ".cs"));
        var through = lines.Where((_, index) => reported.Contains(index)).Select(line => Label(line, "VIA")).ToHashSet();
        var wrong = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var bad = Label(lines[i], "BAD");
            if (bad is not null && !reported.Contains(i) && !through.Contains(bad))
            {
                wrong.Add($"missed, line {i + 1}: {lines[i].Trim()}");
            }
            else if (bad is null && reported.Contains(i) && Label(lines[i], "VIA") is null && !lines[i].Contains("// DERIVED", StringComparison.Ordinal))
            {
                wrong.Add($"false alarm, line {i + 1}: {lines[i].Trim()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static string? Label(string line, string mark) =>
        Regex.Match(line, $@"// {mark}: (?:hard )?(\S+)") is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>All programs in one compilation, analysed once.</summary>
    public sealed class Run
    {
        private readonly Lazy<Task<ImmutableArray<Diagnostic>>> _diagnostics;

        public Run()
        {
            Compilation = AnalyzerRun.Compile([.. Directory.GetFiles(s_folder, "*.cs").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))])
                .AddReferences(MemberIndex.Packages());
            var documents = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ApiModels", "Policy")).Select(path => (path, File.ReadAllText(path)));
            _diagnostics = new(() => AnalyzerRun.With(Compilation, [.. documents]).GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        }

        public Compilation Compilation { get; }

        public async Task<HashSet<int>> LinesOf(string program) =>
        [
            .. (await _diagnostics.Value)
                .Where(diagnostic => diagnostic.Id.StartsWith("PSDK2", StringComparison.Ordinal)
                    && Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree?.FilePath) == program)
                .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line),
        ];
    }
}
