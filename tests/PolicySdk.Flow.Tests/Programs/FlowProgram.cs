using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Tests.Programs;

/// <summary>
/// A small program and what the engine finds in it. <c>Load()</c> hands out licensed clips, <c>Free()</c> others, <c>Train(x)</c>
/// consumes. A line that licensed data must reach is marked <c>// licensed</c>; no other line may be reported.
/// </summary>
internal sealed class FlowProgram
{
    private const string Support = """
        using System;
        using System.Collections.Generic;
        [AttributeUsage(AttributeTargets.All)] public sealed class ScopeAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.All)] public sealed class ConsumesAttribute(string operation) : Attribute { public string Operation => operation; }
        [AttributeUsage(AttributeTargets.All)] public sealed class DeclaresAttribute(string purpose) : Attribute { public string Purpose => purpose; }
        public class Clip { public string Text { get; set; } = ""; public Clip? Next { get; set; } public int Rate; }
        public static class Api
        {
            [Scope("licensed")] public static Clip Load() => new();
            [Scope("free")] public static Clip Free() => new();
            public static void Train([Consumes("Train")] object? data) { }
        }
        """;

    private readonly string _source;

    private FlowProgram(string source, Compilation compilation, FlowResult result)
    {
        _source = source;
        Compilation = compilation;
        Result = result;
    }

    /// <summary>What the analysis of a program knows of its scopes and uses.</summary>
    public static FlowDomain Domain { get; } = new MarkedDomain([]);

    public Compilation Compilation { get; }

    public FlowResult Result { get; }

    public static FlowProgram Of(string source, params string[] models) => Run(source, CancellationToken.None, models);

    /// <summary>A program that somebody is in the middle of writing: the compiler has errors.</summary>
    public static FlowProgram OfBroken(string source)
    {
        var compilation = Compile(source);
        Assert.Contains(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return Run(source, compilation, CancellationToken.None, []);
    }

    public static FlowProgram Run(string source, CancellationToken cancellation, params string[] models)
    {
        var compilation = Compile(source);
        var errors = compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return Run(source, compilation, cancellation, models);
    }

    /// <summary>The compilation of a program, whether it has errors or not.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        return CSharpCompilation.Create(
            "Program",
            [
                .. sources.Select((source, index) => CSharpSyntaxTree.ParseText(
                    "using System; using System.Collections.Generic; using System.Linq; using static Api;\n" + source, options, index == 0 ? "Program.cs" : $"Program{index}.cs")),
                CSharpSyntaxTree.ParseText(Support, options, "Support.cs"),
            ],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    private static FlowProgram Run(string source, Compilation compilation, CancellationToken cancellation, string[] models)
    {
        var result = new FlowAnalysis(compilation, new MarkedDomain(models)).Run(cancellation);

        // Leaving out what cannot matter never changes what is found, in whatever order files are asked about.
        var whole = new FlowAnalysis(compilation, new MarkedDomain(models) { IsNamed = false }).Run(cancellation);
        Assert.Equal(FlowTexts.Of(whole), FlowTexts.Of(result));
        var byFile = new FlowAnalysis(compilation, new MarkedDomain(models));
        foreach (var tree in compilation.SyntaxTrees.Reverse())
        {
            Assert.Equal(FlowTexts.In(tree, whole), FlowTexts.Of(byFile.Run(tree, cancellation)));
        }

        return new FlowProgram(source, compilation, result);
    }

    /// <summary>Holds what was found to the marks.</summary>
    public void FindsWhatIsMarked()
    {
        Assert.Empty(Result.Failures.Select(f => f.Member + ": " + f.Reason));
        var found = Result.Consumptions
            .Where(c => c.Arrivals.Any(a => a.Origin.Contract?.ToString() == "licensed" || a.Origin.Kind == OriginKind.Unknown))
            .Select(c => c.Location.GetLineSpan().StartLinePosition.Line)
            .Distinct()
            .Order();
        var marked = _source.Split('\n').Select((line, index) => (line, index)).Where(l => l.line.Contains("// licensed")).Select(l => l.index + 1);
        Assert.Equal(marked, found);
    }

    private sealed class MarkedScope(string name) : ScopeContract
    {
        public override bool Equals(object? obj) => obj is MarkedScope other && other.ToString() == name;

        public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => name;
    }

    private sealed class MarkedDomain(string[] models) : FlowDomain
    {
        public override ApiModelSet Models { get; } = new(models.Select(Model));

        public override ScopeContract? ScopeOf(ISymbol symbol) => Argument(symbol, "ScopeAttribute") is { } name ? new MarkedScope(name) : null;

        public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) =>
            Argument(parameter, "ConsumesAttribute") is { } operation ? [new UseContract(operation)] : [];

        public bool IsNamed { get; init; } = true;

        public override FlowNames? Names(CancellationToken cancellationToken) => !IsNamed ? null
            : new(["Scope"], ["Consumes"], NamePatterns.None, NamePatterns.None, NamePatterns.None, NamePatterns.None);

        public override bool DeclaresUse(ISymbol member) => Argument(member, "DeclaresAttribute") is not null;

        private static string? Argument(ISymbol symbol, string attribute) =>
            symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == attribute)?.ConstructorArguments[0].Value as string;

        // "M:System.Linq.Enumerable.First*: source.* -> return; ...", "deferred M:System.Linq.Enumerable.Select*: ..."
        private static ApiModel Model(string text)
        {
            var separator = text.IndexOf(": ", StringComparison.Ordinal);
            var flows = text[(separator + 2)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(flow =>
            {
                Assert.True(ApiFlowText.TryParse(flow, out var parsed, out var error), error);
                return parsed!;
            });
            const string Deferred = "deferred ";
            return text.StartsWith(Deferred, StringComparison.Ordinal)
                ? new ApiModel(text[Deferred.Length..separator], [.. flows], [], [], Deferred: true)
                : new ApiModel(text[..separator], [.. flows], [], []);
        }
    }
}
