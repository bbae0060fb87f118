using PolicySdk.Flow.Domain;

namespace PolicySdk.Flow.Tests.Programs;

public sealed class CallTests
{
    [Fact]
    public void Helper_KeepsItsCallersApart() => FlowProgram.Of("""
        public static class P {
            static Clip Copy(Clip clip) => new() { Text = clip.Text };
            static Clip Twice(Clip clip) => Copy(Copy(clip));
            public static void Run() {
                Train(Twice(Free()));
                Train(Twice(Load())); // licensed
                Train(Twice(Free()));
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Consumption_InAHelper_IsReportedThere() => FlowProgram.Of("""
        public static class P {
            static void Feed(Clip clip) => Train(clip); // licensed
            static void FeedFree(Clip clip) => Train(clip);
            public static void Run() { Feed(Load()); FeedFree(Free()); } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Recursion_Settles() => FlowProgram.Of("""
        public static class P {
            static string Collect(Clip? clip, string text) => clip is null ? text : Collect(clip.Next, text + clip.Text);
            static IEnumerable<Clip> Chain(Clip? clip) {
                if (clip is null) yield break;
                yield return clip;
                foreach (var rest in Chain(clip.Next)) yield return rest;
            }
            static int Even(int n) => n == 0 ? 1 : Odd(n - 1);
            static int Odd(int n) => n == 0 ? 0 : Even(n - 1);
            static object Grow<T>(int n) => n == 0 ? new List<T>() : Grow<List<T>>(n - 1);
            public static void Run(int n) {
                Train(Collect(Load(), "")); // licensed
                Train(Collect(Free(), ""));
                Train(Chain(Load())); // licensed
                Train(Even(n));
                Train(Grow<int>(n));
            } }
        """).FindsWhatIsMarked();

    /// <summary>Rounds within rounds would multiply with each body of the recursion, and never end in practice.</summary>
    [Fact]
    public void RecursionOfManyBodies_Settles()
    {
        var wrappers = string.Join("\n", Enumerable.Range(0, 12).Select(i =>
            $"public class W{i}(IDisposable a, IDisposable b) : IDisposable {{ public void Dispose() {{ a.Dispose(); b.Dispose(); }} }}"));
        FlowProgram.Of(wrappers + """

            public static class P {
                static bool B(int k) => Environment.TickCount > k;
                public static Clip Q() {
                    var a = R(); var b = T();
                    Train(b); // licensed
                    return B(1) ? Load() : a; }
                static Clip R() { if (B(2)) return Q(); if (B(3)) return S(); return Free(); }
                static Clip S() => R();
                static Clip T() => S();
            }
            """).FindsWhatIsMarked();
    }

    [Fact]
    public void ValuesThatGrowWithoutEnd_AreCutOff() => FlowProgram.Of("""
        public static class P { public static void Run() {
            var pair = ((object)Load(), (object)1);
            while (Environment.TickCount > 7) pair = (pair, pair);
            Train(pair); // licensed
            var text = "abcdefgh";
            for (var i = 0; i < 9; i++) { text += text; text += text; text += text; text += text; text += text; text += text; text += text; text += text; }
            Train(text);
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void AliasedArguments_AreOneObject() => FlowProgram.Of("""
        public class Box { public Clip? Clip; }
        public static class P {
            static void Swap(Box from, Box to) { from.Clip = Load(); Train(to.Clip); } // licensed
            public static void Run() { var box = new Box(); Swap(box, box); } }
        """).FindsWhatIsMarked();

    [Fact]
    public void VirtualCall_GoesByTheObject() => FlowProgram.Of("""
        interface ILoader { Clip Get(); }
        sealed class Rights : ILoader { public Clip Get() => Load(); }
        sealed class Open : ILoader { public Clip Get() => Free(); }
        sealed class Service(ILoader loader) { public Clip Next() => loader.Get(); }
        public static class P { public static void Run() {
            Train(new Service(new Rights()).Next()); // licensed
            Train(new Service(new Open()).Next());
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Closures_HoldVariables() => FlowProgram.Of("""
        public static class P {
            static void Each(Clip[] clips, Action<Clip> action) { foreach (var clip in clips) action(clip); }
            public static void Run() {
                var clip = Free();
                Action train = () => Train(clip); // licensed
                clip = Load();
                train();
                Each([Load()], c => Train(c)); // licensed
                Each([Free()], c => Train(c));
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Exceptions_CarryData() => FlowProgram.Of("""
        sealed class Rejected(Clip clip) : Exception { public Clip Clip => clip; }
        public static class P {
            static void Inspect(Clip clip) => throw new Rejected(clip);
            static void Check(bool b) { if (b) throw new InvalidOperationException(); }
            public static void Run(bool b) {
                try { Inspect(Load()); } catch (Rejected e) { Train(e.Clip); } // licensed
                var clip = Free();
                try { clip = Load(); Check(b); clip = Free(); } catch (InvalidOperationException) { Train(clip); } // licensed
                clip = Load();
                try { Check(b); } finally { clip = Free(); }
                Train(clip);
            } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Model_MovesData() => FlowProgram.Of(
        """
        public static class P { public static void Run() {
            var list = new List<Clip>();
            list.Add(Free());
            list.Add(Load());
            Train(list[0]);
            Train(list[1]); // licensed
            list.Clear();
            Train(list);
        } }
        """,
        "M:System.Collections.Generic.List`1.Add*: item -> this.+",
        "M:System.Collections.Generic.List`1.#ctor: this.* -> nothing",
        "M:System.Collections.Generic.List`1.Clear: this.* -> nothing",
        "P:System.Collections.Generic.List`1.Item*: this.[index] -> return").FindsWhatIsMarked();

    [Fact]
    public void UnknownMember_MayHandOnWhatItWasGiven() => FlowProgram.Of("""
        public static class P { public static void Run() {
            Train(System.Text.Json.JsonSerializer.Serialize(Load())); // licensed
            Train(System.Text.Json.JsonSerializer.Serialize(Free()));
        } }
        """).FindsWhatIsMarked();

    [Fact]
    public void Declarer_IsTheNearestCallerThatDeclares()
    {
        var program = FlowProgram.Of("""
            public static class P {
                static void Epoch(Clip clip) => Train(clip);
                [Declares("emotion")] public static void Emotion() => Epoch(Load());
                [Declares("voice")] public static void Voice() => Epoch(Load());
                public static void Undeclared() => Epoch(Load());
                [Declares("own")] static void Own(Clip clip) => Train(clip);
                [Declares("outer")] public static void Outer() => Own(Load());
            }
            """);
        Assert.Equal(
            ["Emotion", "Undeclared", "Voice", "Own"],
            program.Result.Consumptions
                .OrderBy(c => c.Location.SourceSpan.Start)
                .ThenBy(c => c.Declarer?.Name ?? "Undeclared", StringComparer.Ordinal)
                .Select(c => c.Declarer?.Name ?? "Undeclared"));
    }

    [Fact]
    public void Hops_TellTheWay_TheSameInEachRun()
    {
        const string source = """
            public class Batch { public Clip? Clip; }
            public static class P {
                static Batch Make() { var batch = new Batch(); batch.Clip = Fetch(); return batch; }
                static Clip Fetch() => Load();
                static void Feed(Clip clip) => Train(clip);
                public static void Run() => Feed(Make().Clip!);
            }
            """;
        var hops = Hops(FlowProgram.Of(source));
        Assert.Equal("loaded by Api.Load", hops[0]);
        Assert.Contains("passed to P.Feed", hops);
        Assert.Equal(hops, Hops(FlowProgram.Of(source)));
    }

    [Fact]
    public void Cancellation_IsHonoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => FlowProgram.Run("public static class P { public static void Run() => Train(Load()); }", source.Token));
    }

    [Fact]
    public void ChainOfCalls_IsFollowedToItsEnd()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 200).Select(i => $"static Clip M{i}(Clip c) => {(i == 0 ? "c" : $"M{i - 1}(c)")};"));
        FlowProgram.Of($$"""
            public static class P {
            {{methods}}
            public static void Run() { Train(M199(Load())); // licensed
             Train(M199(Free())); } }
            """).FindsWhatIsMarked();
    }

    private static List<string> Hops(FlowProgram program) =>
        [.. Assert.Single(program.Result.Consumptions, c => c.Arrivals.Any(a => a.Origin.Kind == OriginKind.Scope)).Arrivals[0].Hops.Select(h => h.Text)];
}
