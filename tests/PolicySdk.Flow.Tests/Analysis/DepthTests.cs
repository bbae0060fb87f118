using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>
/// Code that a generator wrote: deeper and longer than anybody writes by hand. It is followed on a thread with no more stack than compilers
/// give one, and the licensed clip in it is found.
/// </summary>
public sealed class DepthTests
{
    private const int SmallStack = 1024 * 1024;

    // The compiler itself needs more for some of these.
    private const int LargeStack = 256 * 1024 * 1024;

    public static TheoryData<string, string> Programs => new()
    {
        { "operators", Run($"var text = Load().Text; Train(text{Repeat(5000, " + text")});") },
        { "conditions", Run($"var c = Free(); if ({string.Join(" && ", Numbers(5000).Select(i => $"Rate != {i}"))}) c = Load(); Train(c);") },
        { "parentheses", Run($"Train({Repeat(2000, "(")}Load(){Repeat(2000, ")")});") },
        { "arguments", Run($"Train({Repeat(2000, "Id(")}Load(){Repeat(2000, ")")});") },
        { "receivers", Run($"Train(Load(){Repeat(3000, ".Id()")});") },
        { "optional receivers", Run($"Train(Load(){Repeat(1000, "?.Id()")});") },
        { "choices", Run($"Train({string.Concat(Numbers(2000).Select(i => $"Rate == {i} ? Free() : "))}Load());") },
        { "cases", Run($"var c = Free(); switch (Rate) {{ {string.Concat(Numbers(2000).Select(i => $"case {i}: c = Free(); break; "))} default: c = Load(); break; }} Train(c);") },
        { "else branches", Run($"Clip c; {string.Concat(Numbers(3000).Select(i => $"if (Rate == {i}) c = Free(); else "))}c = Load(); Train(c);") },
        { "blocks", Run($"var c = Free(); {Repeat(500, "if (Rate > 7) { ")}c = Load(); {Repeat(500, "} ")}Train(c);") },
        { "initializers", Run($"Train({Repeat(1000, "new Clip { Next = ")}Load(){Repeat(1000, " }")});") },
        { "chains of objects", Run($"var c = Load(); {Repeat(3000, "c = new Clip { Next = c }; ")}Train(c);") },
        { "elements", Run($"Train(new[] {{ {Repeat(10000, "Free(), ")}Load() }});") },
        { "functions", Run($"Func<Clip> f = {Repeat(100, "() => { Func<Clip> g = ")}() => Load(){Repeat(100, "; return g(); }")}; Train(f());") },
        { "types", $"{string.Concat(Numbers(1000).Select(i => $"public class C{i} {{ "))}public static void Run() => Train(Load());{Repeat(1000, " }")}" },
        { "namespaces", $"{string.Concat(Numbers(1000).Select(i => $"namespace N{i} {{ "))}{Run("Train(Load());")}{Repeat(1000, " }")}" },
    };

    [Theory]
    [MemberData(nameof(Programs), DisableDiscoveryEnumeration = true)]
    public void DeepCode_IsFollowed(string kind, string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = On(LargeStack, () =>
        {
            var compilation = FlowProgram.Compile(source);
            Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), each => each.Severity == DiagnosticSeverity.Error);
            return compilation;
        });

        var result = On(SmallStack, () => new FlowAnalysis(compilation, FlowProgram.Domain).Run(cancellation));

        Assert.True(result.Failures.IsEmpty, kind);
        var consumption = Assert.Single(result.Consumptions);
        Assert.Contains(consumption.Arrivals, arrival => arrival.Origin.Contract?.ToString() == "licensed");
    }

    private static string Run(string body) =>
        "public static class P { static int Rate => Environment.TickCount; static Clip Id(this Clip clip) => clip; public static void Run() { " + body + " } }";

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static T On<T>(int stack, Func<T> work)
    {
        var task = new Task<T>(work);
        var thread = new Thread(() => task.RunSynchronously(), stack);
        thread.Start();
        thread.Join();
        return task.GetAwaiter().GetResult();
    }
}
