using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Generators.Licenses;

namespace PolicySdk.Generators.Tests.Licenses;

/// <summary>A compilation after the generator ran.</summary>
internal sealed class Build
{
    private Build(GeneratorDriver driver, Compilation compilation)
    {
        Driver = driver;
        Compilation = compilation;
    }

    public GeneratorDriver Driver { get; }

    public Compilation Compilation { get; }

    /// <summary>The text of the generated class.</summary>
    public string Source => Driver.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("Licenses.g.cs", StringComparison.Ordinal)).ToString();

    /// <summary>The generated constants, name and value.</summary>
    public Dictionary<string, string> Constants => Class.GetMembers().OfType<IFieldSymbol>()
        .ToDictionary(constant => constant.Name, constant => (string)constant.ConstantValue!, StringComparer.Ordinal);

    /// <summary>The generated class.</summary>
    public INamedTypeSymbol Class => OfName("Licenses")!;

    /// <summary>A class of the namespace PolicySdk that the generator wrote; null if there is none.</summary>
    public INamedTypeSymbol? OfName(string name) => Compilation.Assembly.GetTypeByMetadataName("PolicySdk." + name);

    /// <summary>Errors and warnings of compiler and generator.</summary>
    public ImmutableArray<Diagnostic> Problems =>
    [
        .. Driver.GetRunResult().Diagnostics,
        .. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
    ];

    /// <summary>Compiles code with documents.</summary>
    public static Build Of(string code, params AdditionalText[] documents) => Of(code, LanguageVersion.Latest, [], documents);

    /// <summary>Compiles code with documents and references, in a version of the language, as an assembly of the name <c>Code</c>.</summary>
    public static Build Of(string code, LanguageVersion version, MetadataReference[] references, params AdditionalText[] documents)
    {
        // Diagnose, since a project with a documentation file has its comments checked, those of generated code as well.
        var options = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Code",
            [CSharpSyntaxTree.ParseText(code, options)],
            [.. Net100.References.All, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create(
            [new LicensesGenerator().AsSourceGenerator()],
            documents,
            options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, compilation);
    }

    /// <summary>Runs the generator again, after a change of the code or the documents.</summary>
    public Build Again(Func<Compilation, Compilation>? change = null, Func<GeneratorDriver, GeneratorDriver>? documents = null)
    {
        var code = Compilation.RemoveSyntaxTrees(Driver.GetRunResult().GeneratedTrees);
        return Run(documents is null ? Driver : documents(Driver), change is null ? code : change(code));
    }

    private static Build Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new Build(driver, output);
    }
}
