using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>The way of the data that a finding shows: the shortest one, and the same one whoever asks in whatever order.</summary>
public sealed class WitnessTests
{
    private static readonly string[] s_files =
    [
        """
        public sealed class Batch { public Clip? Clip; public List<Clip> Clips = new(); }
        public static class Store { public static Clip? Last; public static readonly Batch Shared = new(); }
        public static class A {
            public static Clip Fetch() => B.Fetch(Load());
            public static void Keep() { Store.Last = Fetch(); Store.Shared.Clip = Load(); }
            public static void Run() => B.Feed(new Batch { Clip = Fetch() }); }
        """,
        """
        public static class B {
            public static Clip Fetch(Clip clip) => Environment.TickCount > 7 ? clip : C.Other(clip);
            public static void Feed(Batch batch) => C.Feed(batch.Clip);
            public static void Run() { Train(Store.Last); Train(Store.Shared.Clip); } }
        """,
        """
        public static class C {
            public static Clip Other(Clip clip) { Func<Clip> get = () => clip; return get(); }
            public static void Feed(Clip? clip) { foreach (var each in Each(clip)) Train(each); }
            static IEnumerable<Clip?> Each(Clip? clip) { yield return clip; yield return Store.Last; }
            public static void Run() { try { A.Run(); } finally { Feed(A.Fetch()); } } }
        """,
    ];

    [Fact]
    public void TwoRuns_TellTheSameWay()
    {
        var compilation = FlowProgram.Compile(s_files);

        var ways = Ways(Run(compilation));

        Assert.NotEmpty(ways);
        Assert.Equal(ways, Ways(Run(compilation)));
        Assert.Equal(ways, Ways(Run(FlowProgram.Compile(s_files))));
    }

    [Fact]
    public void FilesAskedForInAnyOrder_TellTheSameWay()
    {
        var compilation = FlowProgram.Compile(s_files);
        var ways = Ways(Run(compilation));
        foreach (var order in Orders(compilation.SyntaxTrees.Length))
        {
            var analysis = new FlowAnalysis(compilation, FlowProgram.Domain);
            var found = order.SelectMany(index => Ways(analysis.Run(compilation.SyntaxTrees[index], TestContext.Current.CancellationToken)));
            Assert.Equal(ways.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void FilesCompiledInAnyOrder_TellTheSameWay()
    {
        var compilation = FlowProgram.Compile(s_files);
        var ways = Ways(Run(compilation)).Order(StringComparer.Ordinal).ToList();
        foreach (var order in Orders(compilation.SyntaxTrees.Length))
        {
            var ordered = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(order.Select(index => compilation.SyntaxTrees[index]));
            Assert.Equal(ways, Ways(Run(ordered)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Whichever way is written first.</summary>
    [Theory]
    [InlineData("b > 7 ? Direct() : Around()")]
    [InlineData("b > 7 ? Around() : Direct()")]
    public void ShorterOfTwoWays_IsTold(string choice) => Assert.Equal(Hops("Direct()", "Load()"), Hops(choice, "Load()"));

    /// <summary>One clip, that comes along a long way before it comes along a short one.</summary>
    [Theory]
    [InlineData("box.A = Third(clip); box.B = clip; Train(b > 7 ? box.A : box.B);")]
    [InlineData("box.A = clip; box.B = Third(clip); Train(b > 7 ? box.A : box.B);")]
    [InlineData("box.A = Third(clip); if (b > 7) box.A = clip; Train(box.A);")]
    [InlineData("box.A = clip; if (b > 7) box.A = Third(clip); Train(box.A);")]
    [InlineData("Clip? last = Third(clip); while (Environment.TickCount > 9) { last = b > 8 ? First(last!) : clip; } box.A = last; Train(box.A);")]
    [InlineData("void Set(Clip one) { box.A = one; } if (b > 7) Set(Third(clip)); else box.A = clip; Train(box.A);")]
    public void ShorterWayOfOneClip_IsTold(string statements)
    {
        var hops = HopsOf($$"""
            public sealed class Box { public Clip? A; public Clip? B; }
            public static class P {
                static Clip First(Clip clip) => clip;
                static Clip Second(Clip clip) => First(First(clip));
                static Clip Third(Clip clip) => Second(Second(clip));
                public static void Run(int b) { var box = new Box(); var clip = Load(); {{statements}} } }
            """);

        Assert.DoesNotContain(hops, hop => hop.Contains("First", StringComparison.Ordinal) || hop.Contains("Second", StringComparison.Ordinal) || hop.Contains("Third", StringComparison.Ordinal));
    }

    private static List<string> Hops(string choice, string loaded) => HopsOf($$"""
        public static class P {
            static Clip Get() => {{loaded}};
            static Clip Direct() => Get();
            static Clip Around() => Detour();
            static Clip Detour() => Once(Get());
            static Clip Once(Clip clip) => Twice(clip);
            static Clip Twice(Clip clip) => clip;
            public static void Run(int b) => Train({{choice}}); }
        """);

    private static List<string> HopsOf(string source) =>
        [.. Assert.Single(Assert.Single(FlowProgram.Of(source).Result.Consumptions).Arrivals, arrival => arrival.Origin.Kind == OriginKind.Scope).Hops.Select(hop => hop.Text)];

    private static FlowResult Run(Compilation compilation)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), each => each.Severity == DiagnosticSeverity.Error);
        var result = new FlowAnalysis(compilation, FlowProgram.Domain).Run(TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures);
        return result;
    }

    private static List<string> Ways(FlowResult result) =>
    [
        .. result.Consumptions.SelectMany(each => each.Arrivals.Select(arrival =>
            $"{each.Location.GetLineSpan()}: {string.Join(" > ", arrival.Hops.Select(hop => $"{hop.Location.GetLineSpan()} {hop.Text}"))}")),
    ];

    private static IEnumerable<int[]> Orders(int count)
    {
        for (var first = 0; first < count; first++)
        {
            var forwards = Enumerable.Range(0, count).Select(index => (first + index) % count).ToArray();
            yield return forwards;
            yield return [.. forwards.Reverse()];
        }
    }
}
