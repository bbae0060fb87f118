using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Generators.Licenses;

namespace PolicySdk.Analyzers.Tests.RealWorld;

/// <summary>
/// One project of <c>tests/RealWorld</c>, compiled as its own build compiles it. A line marked <c>// FINDING: PSDKnnnn</c> is to have that
/// error, once for each time that the mark names it, and one marked <c>// WARNING: PSDKnnnn</c> that warning.
/// </summary>
internal sealed partial class TrainingRepository
{
    private readonly (string Path, string Text)[] _documents;

    private TrainingRepository(string folder, Compilation compilation, (string Path, string Text)[] documents)
    {
        var known = Path.Combine(folder, "known.txt");
        KnownDeviations = File.Exists(known) ? [.. File.ReadAllLines(known).Where(line => line.Length > 0)] : [];
        _documents = documents;
        Compilation = compilation;
    }

    public Compilation Compilation { get; }

    /// <summary>The findings that are missed, or found and not marked, as far as they are known.</summary>
    public ImmutableArray<string> KnownDeviations { get; }

    /// <summary>Reads a project that the build of this one has copied and built.</summary>
    public static TrainingRepository Open(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "RealWorld", name);
        var documents = Directory.GetFiles(Path.Combine(folder, "policy"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: Path.GetRelativePath(folder, path), Text: File.ReadAllText(path)))
            .ToArray();
        return new TrainingRepository(folder, Compile(name, folder, documents), documents);
    }

    /// <summary>What the marks say, as <c>file(line): error PSDKnnnn</c>.</summary>
    public List<string> Marked()
    {
        var marked = new List<string>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            foreach (var line in tree.GetText().Lines)
            {
                if (Mark().Match(line.ToString()) is { Success: true } mark)
                {
                    var level = mark.Groups["level"].Value == "FINDING" ? "error" : "warning";
                    marked.AddRange(mark.Groups["ids"].Value.Split(' ').Select(id => $"{tree.FilePath}({line.LineNumber + 1}): {level} {id}"));
                }
            }
        }

        return marked;
    }

    /// <summary>The diagnostics of all analyzers.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CancellationToken cancellation) =>
        AnalyzerRun.With(Compilation, _documents).GetAnalyzerDiagnosticsAsync(cancellation);

    /// <summary>What the compiler is told; a client marks some of its members as experimental.</summary>
    public static CSharpCompilationOptions Options(OutputKind kind) => new(
        kind,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("OPENAI001", ReportDiagnostic.Suppress)]);

    /// <summary>All references that any of the projects has, the newest of each.</summary>
    public static IEnumerable<MetadataReference> References() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "RealWorld"), "*.references", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .GroupBy(Path.GetFileName)
            .Select(each => each.MaxBy(path => AssemblyName.GetAssemblyName(path).Version)!)
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>What the SDK puts before every file.</summary>
    public static SyntaxTree ImplicitUsings(CSharpParseOptions parsing) => CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        parsing,
        "ImplicitUsings.g.cs");

    private static Compilation Compile(string name, string folder, (string Path, string Text)[] documents)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, Path.GetRelativePath(folder, path)));
        var references = File.ReadLines(Path.Combine(folder, name + ".references")).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(name, [.. trees, ImplicitUsings(parsing)], references, Options(OutputKind.ConsoleApplication));
        CSharpGeneratorDriver.Create([new LicensesGenerator().AsSourceGenerator()], AnalyzerRun.Texts(documents), parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        return generated;
    }

    [GeneratedRegex(@"// (?<level>FINDING|WARNING): (?<ids>PSDK\d{4}(?: PSDK\d{4})*)")]
    private static partial Regex Mark();
}
