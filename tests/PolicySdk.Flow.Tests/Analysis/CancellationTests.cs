using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>What happens when nobody waits for an answer any longer. How soon it ends is measured by the benchmarks.</summary>
public sealed class CancellationTests
{
    private const int Chains = 12;
    private const int Calls = 40;

    /// <summary>Chains of calls, each with a loop at its end; more than one of the stacks that the engine uses for deep calls.</summary>
    private static readonly string s_source = string.Join("\n", Enumerable.Range(0, Chains).Select(i => $$"""
        public static class P{{i}} {
            static Clip M0(Clip clip) { var last = clip; while (Environment.TickCount > 7) { Clip next = new() { Next = last }; last = next; } return last; }
            {{string.Join("\n", Enumerable.Range(1, Calls).Select(k => $"static Clip M{k}(Clip clip) {{ if (clip.Rate > {k}) clip = Free(); return M{k - 1}(clip); }}"))}}
            public static void Run() => Train(M{{Calls}}(Load()));
        }
        """));

    /// <summary>At the first question about a member: at the beginning, deep in a chain, at its end, and late.</summary>
    [Theory]
    [InlineData("P0", "M40")]
    [InlineData("P0", "M20")]
    [InlineData("P6", "M0")]
    [InlineData("P11", "M1")]
    public async Task CancelledInTheMiddle_Ends_AndTheNextAnswerIsWhole(string type, string member)
    {
        var compilation = FlowProgram.Compile(s_source);
        using var source = new CancellationTokenSource();
        var domain = new WatchedDomain(FlowProgram.Domain, type, member);
        var analysis = new FlowAnalysis(compilation, domain);
        var running = Task.Run(() => analysis.Run(source.Token), TestContext.Current.CancellationToken);
        Assert.Same(domain.Reached, await Task.WhenAny(running, domain.Reached));

        await source.CancelAsync();
        domain.Continue();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(domain.AskedAfterwards, 0, 20);

        var whole = new FlowAnalysis(compilation, FlowProgram.Domain).Run(TestContext.Current.CancellationToken);
        Assert.Equal(Chains, whole.Consumptions.Length);
        Assert.Equal(FlowTexts.Of(whole), FlowTexts.Of(analysis.Run(TestContext.Current.CancellationToken)));
        Assert.Empty(analysis.Failures);
    }

    [Fact]
    public async Task CancelledWhileALoopIsFollowed_Ends_AndTheNextAnswerIsWhole()
    {
        const int count = 390;
        var compilation = FlowProgram.Compile($$"""
            public static class P {
                public static void Run() {
                    var v0 = Load();
                    {{string.Join("\n", Enumerable.Range(1, count).Select(i => $"var v{i} = Free();"))}}
                    while (Environment.TickCount > 7) {
                        {{string.Join("\n", Enumerable.Range(0, count).Select(i => $"v{count - i} = v{count - i - 1};"))}}
                    }
                    Train(v{{count}}); }
            }
            """);
        using var source = new CancellationTokenSource();
        var domain = new WatchedDomain(FlowProgram.Domain, "Api", "Free");
        domain.Continue();
        var analysis = new FlowAnalysis(compilation, domain);
        var running = Task.Run(() => analysis.Run(source.Token), TestContext.Current.CancellationToken);
        Assert.Same(domain.Reached, await Task.WhenAny(running, domain.Reached));

        // It goes round the loop while this happens.
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Single(analysis.Run(TestContext.Current.CancellationToken).Consumptions);
        Assert.Empty(analysis.Failures);
    }

    [Fact]
    public void CancelledForOneFile_LeavesTheAnswersForOthersWhole()
    {
        var compilation = FlowProgram.Compile(
            "public static class A { public static Clip Get() => Load(); public static void Run() => Train(B.Get()); }",
            "public static class B { public static Clip Get() => A.Get(); public static void Run() => Train(Get()); }");
        var whole = new FlowAnalysis(compilation, FlowProgram.Domain).Run(TestContext.Current.CancellationToken);
        var analysis = new FlowAnalysis(compilation, FlowProgram.Domain);
        using var source = new CancellationTokenSource();
        source.Cancel();

        foreach (var tree in compilation.SyntaxTrees)
        {
            Assert.ThrowsAny<OperationCanceledException>(() => analysis.Run(tree, source.Token));
            Assert.Equal(FlowTexts.In(tree, whole), FlowTexts.Of(analysis.Run(tree, TestContext.Current.CancellationToken)));
        }
    }

    /// <summary>Stops whoever asks about one member until it is told to go on, and counts what is asked after that.</summary>
    private sealed class WatchedDomain(FlowDomain domain, string type, string member) : FlowDomain
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _continue = new();
        private int _asked;

        public Task Reached => _reached.Task;

        public int AskedAfterwards => _asked;

        public override ApiModelSet Models => domain.Models;

        public void Continue() => _continue.Set();

        public override ScopeContract? ScopeOf(ISymbol symbol)
        {
            if (_reached.Task.IsCompleted)
            {
                Interlocked.Increment(ref _asked);
            }
            else if (symbol.Name == member && symbol.ContainingType?.Name == type)
            {
                _reached.SetResult();
                _continue.Wait();
            }

            return domain.ScopeOf(symbol);
        }

        public override ImmutableArray<UseContract> UsesOf(IParameterSymbol parameter) => domain.UsesOf(parameter);

        public override bool DeclaresUse(ISymbol declaring) => domain.DeclaresUse(declaring);

        public override FlowNames? Names(CancellationToken cancellationToken) => domain.Names(cancellationToken);
    }
}
