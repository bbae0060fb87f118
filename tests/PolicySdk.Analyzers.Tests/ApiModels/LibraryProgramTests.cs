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
    private const string Older = "Older";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "ApiModels", "Programs");

    public static TheoryData<string> Programs { get; } =
    [
        .. Files("").Concat(Files(Older)).Select(path => Path.GetRelativePath(s_folder, path)).Where(name => name is not ("Usings.cs" or "Support.cs")),
    ];

    private static string[] Files(string folder) => [.. Directory.GetFiles(Path.Combine(s_folder, folder), "*.cs").Order(StringComparer.Ordinal)];

    [Fact]
    public void Programs_Compile() =>
        Assert.DoesNotContain(run.Parts.SelectMany(part => part.Compilation.GetDiagnostics()), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Program_IsReportedExactlyWhereItIsMarked(string program)
    {
        var reported = await run.LinesOf(program);
        var lines = File.ReadAllLines(Path.Combine(s_folder, program));
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

    /// <summary>All programs in one compilation, and those that use older libraries in another, each analysed once.</summary>
    public sealed class Run
    {
        public Run()
        {
            string[] shared = [Path.Combine(s_folder, "Support.cs"), Path.Combine(s_folder, "Usings.cs")];
            var older = MemberIndex.Packages().Where(package => Path.GetFileName(package.Display) != Path.GetFileName(MemberIndex.Older.Display));
            Parts = [new Part(Files(""), MemberIndex.Packages()), new Part([.. Files(Older), .. shared], [.. older, MemberIndex.Older])];
        }

        public ImmutableArray<Part> Parts { get; }

        public async Task<HashSet<int>> LinesOf(string program) =>
        [
            .. (await Parts[program.StartsWith(Older, StringComparison.Ordinal) ? 1 : 0].Diagnostics)
                .Where(diagnostic => diagnostic.Id.StartsWith("PSDK2", StringComparison.Ordinal)
                    && diagnostic.Location.SourceTree?.FilePath == Path.Combine(s_folder, program))
                .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line),
        ];
    }

    /// <summary>Programs that are compiled together.</summary>
    public sealed class Part
    {
        private readonly Lazy<Task<ImmutableArray<Diagnostic>>> _diagnostics;

        public Part(string[] files, IEnumerable<MetadataReference> references)
        {
            Compilation = AnalyzerRun.Compile([.. files.Select(path => (path, File.ReadAllText(path)))]).AddReferences(references);
            var documents = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ApiModels", "Policy")).Select(path => (path, File.ReadAllText(path)));
            _diagnostics = new(() => AnalyzerRun.With(Compilation, [.. documents]).GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        }

        public Compilation Compilation { get; }

        public Task<ImmutableArray<Diagnostic>> Diagnostics => _diagnostics.Value;
    }
}
