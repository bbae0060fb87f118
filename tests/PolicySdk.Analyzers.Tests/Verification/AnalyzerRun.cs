using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.Rules.Build;
using PolicySdk.Analyzers.Rules.Contracts;
using PolicySdk.Analyzers.Rules.Documents;
using PolicySdk.Analyzers.Rules.Flows;

namespace PolicySdk.Analyzers.Tests.Verification;

/// <summary>Runs all analyzers over code and documents and gives their diagnostics, for tests that have no marks.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [new DocumentAnalyzer(), new BuildSettingsAnalyzer(), new AttributeAnalyzer(), new LoaderScopeAnalyzer(), new DeclarationAnalyzer(), new FlowAnalyzer()];

    /// <summary>The compilation of some files in C# 13.</summary>
    public static CSharpCompilation Compile(params (string Path, string Code)[] files) => Compile(LanguageVersion.CSharp13, files);

    /// <summary>The compilation of some files in a version of the language.</summary>
    public static CSharpCompilation Compile(LanguageVersion language, params (string Path, string Code)[] files) => CSharpCompilation.Create(
        "Program",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Code, new CSharpParseOptions(language), file.Path)),
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ConsentScopeAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation with all analyzers, on 2026-11-23 in the US.</summary>
    public static CompilationWithAnalyzers With(Compilation compilation, params (string Path, string Text)[] documents) => With(compilation, Texts(documents));

    /// <summary>The same with documents that others may have been handed as well.</summary>
    public static CompilationWithAnalyzers With(Compilation compilation, ImmutableArray<AdditionalText> documents) => new(
        compilation,
        All,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(documents, new Options()),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    /// <summary>The documents, as a compiler hands them out.</summary>
    public static ImmutableArray<AdditionalText> Texts(params (string Path, string Text)[] documents) =>
        [.. documents.Select(document => new Document(document.Path, document.Text))];

    private sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.PolicyAsOf" => "2026-11-23",
                "build_property.PolicyTerritories" => "US",
                _ => null,
            };
            return value is not null;
        }
    }
}
