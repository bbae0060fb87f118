using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Benchmarks.Flow.Project;

namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>A project in memory: its sources, its references and its documents.</summary>
internal sealed class CompiledProject
{
    /// <summary>The usings that the SDK adds.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const int MostErrors = 20;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly (string Path, SourceText Text)[] _sources;

    public CompiledProject(IReadOnlyList<ProjectFile> files)
    {
        Files = files;
        _sources = [.. files.Append(new ProjectFile("obj/GlobalUsings.cs", ImplicitUsings)).Select(file => (file.Path, SourceText.From(file.Text, Encoding.UTF8)))];
        Options = new AnalyzerOptions([.. PolicyFiles.Licenses.Select(license => new Document(license.Path, license.Text))], new Settings());
    }

    /// <summary>The files that were written for it.</summary>
    public IReadOnlyList<ProjectFile> Files { get; }

    /// <summary>Its documents and the properties of its build: one object, as a build and an IDE keep one.</summary>
    public AnalyzerOptions Options { get; }

    /// <summary>The lines of its files.</summary>
    public int Lines => ProjectSources.LinesOf(Files);

    private bool IsProgram => Files.Any(static file => file.Path == ProjectSources.Program);

    /// <summary>Parses everything anew.</summary>
    public CSharpCompilation Parse() => CSharpCompilation.Create(
        "Studio",
        _sources.AsParallel().AsOrdered().Select(source => CSharpSyntaxTree.ParseText(source.Text, Language, source.Path)).ToList(),
        ReferenceFiles.All,
        new CSharpCompilationOptions(
            IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));

    /// <summary>Holds that the project is what is meant to be measured.</summary>
    public CompiledProject Checked()
    {
        var errors = Parse().GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? this : throw new InvalidOperationException($"The project does not compile: {string.Join("\n", errors.Take(MostErrors))}");
    }

    /// <summary>
    /// What is wrong with the findings of an analysis, in a few words: files that train outside of their license and were not found, and
    /// members that could not be analysed. <see langword="null"/> where nothing is.
    /// </summary>
    public string? Problem(ImmutableArray<Diagnostic> diagnostics)
    {
        var failed = diagnostics.Count(each => each.Id is "PSDK9003" or "AD0001");
        var found = diagnostics.Where(each => each.Id.StartsWith("PSDK2", StringComparison.Ordinal)).Select(each => each.Location.GetLineSpan().Path).ToHashSet();
        var planted = Files.Where(file => file.IsPlanted).ToList();
        var missed = planted.Count(file => !found.Contains(file.Path));
        return (missed, failed) == (0, 0) ? null : $"missed {missed} of {planted.Count} planted findings, gave up {failed} times";
    }

    /// <summary>
    /// How many findings stand in files that do nothing wrong. That a library hands out what its loaders load, and does not say so (PSDK1009),
    /// is so in all of them.
    /// </summary>
    public int FalseFindings(ImmutableArray<Diagnostic> diagnostics)
    {
        var planted = Files.Where(file => file.IsPlanted).Select(file => file.Path).ToHashSet();
        return diagnostics.Count(each => each.Id.StartsWith("PSDK", StringComparison.Ordinal) && each.Id != "PSDK1009" && !planted.Contains(each.Location.GetLineSpan().Path));
    }

    private sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Settings : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(PolicyFiles.Properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new(ImmutableDictionary<string, string>.Empty);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
