using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Benchmarks.Flow.Compiling;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;

namespace PolicySdk.Benchmarks.Flow.Growth;

/// <summary>
/// A program of some size. <c>Load()</c> hands out licensed clips, <c>Free()</c> others, <c>Train(x)</c> consumes. Lines that licensed data
/// reaches end with <see cref="Mark"/>, and no other line may be found.
/// </summary>
internal sealed class GrowthProgram
{
    /// <summary>The end of a line that licensed data reaches.</summary>
    public const string Mark = "// licensed";

    private const string Support = """
        using System;
        [AttributeUsage(AttributeTargets.All)] public sealed class ScopeAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.All)] public sealed class ConsumesAttribute(string operation) : Attribute { public string Operation => operation; }
        [AttributeUsage(AttributeTargets.All)] public sealed class DeclaresAttribute(string purpose) : Attribute { public string Purpose => purpose; }
        public class Clip
        {
            public string Text { get; set; } = "";
            public float[] Samples { get; set; } = [];
            public int Rate { get; set; } = 16000;
            public Clip? Next { get; set; }
        }
        public static class Api
        {
            [Scope("licensed")] public static Clip Load() => new();
            [Scope("free")] public static Clip Free() => new();
            public static void Train([Consumes("Train")] object? data) { }
        }
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly SyntaxTree[] _trees;
    private readonly HashSet<int> _marked;

    /// <summary>Parses a program.</summary>
    public GrowthProgram(string source)
    {
        const string Usings = "using System; using System.Collections.Generic; using System.Linq; using static Api;\n";
        _trees = [CSharpSyntaxTree.ParseText(Usings + source, Language, "Program.cs"), CSharpSyntaxTree.ParseText(Support, Language, "Support.cs")];
        _marked = [.. source.Split('\n').Select((line, index) => (line, index)).Where(each => each.line.EndsWith(Mark, StringComparison.Ordinal)).Select(each => each.index + 1)];
        if (Compile().GetDiagnostics().FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The program does not compile: {error}");
        }
    }

    /// <summary>A compilation that nothing was asked of but its declarations, which a build needs anyway.</summary>
    public Compilation Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Program", _trees, ReferenceFiles.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetDeclarationDiagnostics();
        return compilation;
    }

    /// <summary>Follows the data of a compilation.</summary>
    public static FlowResult Run(Compilation compilation) => new FlowAnalysis(compilation, new GrowthDomain()).Run(CancellationToken.None);

    /// <summary>What is wrong with a result, in a few words; <see langword="null"/> where it says exactly what the marks say.</summary>
    public string? Check(FlowResult result)
    {
        var found = result.Consumptions
            .Where(each => each.Arrivals.Any(arrival => arrival.Origin.Kind == OriginKind.Unknown || arrival.Origin.Contract is NamedScope { Name: "licensed" }))
            .Select(each => each.Location.GetLineSpan().StartLinePosition.Line)
            .ToHashSet();
        var missed = _marked.Count(line => !found.Contains(line));
        var wrong = found.Count(line => !_marked.Contains(line));
        return (missed, wrong, result.Failures.Length) switch
        {
            (0, 0, 0) => null,
            var (lines, others, failures) => $"missed {lines} of {_marked.Count}, {others} false, gave up on {failures} members",
        };
    }
}
