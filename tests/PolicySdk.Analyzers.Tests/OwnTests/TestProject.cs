using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicySdk.Analyzers.Tests.OwnTests;

/// <summary>A test project of this repository, compiled as its build compiles it.</summary>
internal static class TestProject
{
    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.compilation").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "OwnTests");

    /// <summary>Compiles one.</summary>
    public static Compilation Compile(string name)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var lines = File.ReadLines(Path.Combine(Folder, name + ".compilation")).Select(line => line.Split(' ', 2)).ToLookup(line => line[0], line => line[1]);
        var compilation = CSharpCompilation.Create(
            name,
            lines["source"].Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path)),
            lines["reference"].Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var generators = lines["generator"].SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
