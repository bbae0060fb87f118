using System.Collections.Immutable;
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
    private readonly string _folder;
    private readonly (string Path, string Text)[] _documents;

    private TrainingRepository(string folder, Compilation compilation, (string Path, string Text)[] documents)
    {
        _folder = folder;
        _documents = documents;
        Compilation = compilation;
    }

    public Compilation Compilation { get; }

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

        marked.Sort(StringComparer.Ordinal);
        return marked;
    }

    /// <summary>What the analyzers say, the compiler's own failures among it, in the same form.</summary>
    public async Task<List<string>> FoundAsync(CancellationToken cancellation)
    {
        var diagnostics = await DiagnosticsAsync(cancellation);
        return [.. diagnostics.Select(Text).Order(StringComparer.Ordinal)];
    }

    /// <summary>The diagnostics of all analyzers.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CancellationToken cancellation) =>
        AnalyzerRun.With(Compilation, _documents).GetAnalyzerDiagnosticsAsync(cancellation);

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";
    }

    private static Compilation Compile(string name, string folder, (string Path, string Text)[] documents)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, Path.GetRelativePath(folder, path)));
        var references = File.ReadLines(Path.Combine(folder, name + ".references")).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            name,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, parsing, "ImplicitUsings.g.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new LicensesGenerator().AsSourceGenerator()], AnalyzerRun.Texts(documents), parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        return generated;
    }

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [GeneratedRegex(@"// (?<level>FINDING|WARNING): (?<ids>PSDK\d{4}(?: PSDK\d{4})*)")]
    private static partial Regex Mark();
}
