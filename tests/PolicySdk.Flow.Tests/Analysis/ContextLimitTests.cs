using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>
/// A method that is called in more ways than the engine tells apart, or that calls itself with ever other things: it is still followed, and
/// nothing that reaches a use is missed.
/// </summary>
public sealed class ContextLimitTests
{
    private static readonly string s_holders = $$"""
        public interface IHolder { Clip? Clip { get; set; } Clip? Other { get; set; } }
        {{Lines(70, i => $"public sealed class H{i} : IHolder {{ public Clip? Clip {{ get; set; }} public Clip? Other {{ get; set; }} }}")}}

        """;

    [Fact]
    public void ManyTypes_AreReadApart() => FlowProgram.Of(s_holders + $$"""
        public static class P {
            static Clip? Get(IHolder holder) => holder.Clip;
            public static void Run() {
                {{Lines(70, i => i % 2 == 0 ? $"Train(Get(new H{i} {{ Clip = Load() }})); // licensed" : $"Train(Get(new H{i} {{ Clip = Free() }}));")}}
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void ManyTypes_AreWrittenTo() => FlowProgram.Of(s_holders + $$"""
        public static class P {
            static void Put(IHolder holder, Clip clip) { if (holder.Other is null) holder.Clip = clip; }
            public static void Run() {
                {{Lines(70, i => $$"""
                    var h{{i}} = new H{{i}}();
                    Put(h{{i}}, {{(i % 2 == 0 ? "Load" : "Free")}}());
                    Train(h{{i}}.Clip);{{(i % 2 == 0 ? " // licensed" : "")}}
                    """)}}
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void ManyTypes_KeepWhatWasReturnedBefore() => FlowProgram.Of(s_holders + $$"""
        public static class P {
            static IHolder Same(IHolder holder) { holder.Other = holder.Clip; return holder; }
            public static void Run() {
                {{Lines(70, i => $"Train(Same(new H{i} {{ Clip = Load() }}).Other); // licensed")}}
            }
        }
        """).FindsWhatIsMarked();

    /// <summary>From some number on a number is any number: what one of them would let through may come from all of them, and none is missed.</summary>
    [Fact]
    public void ManyConstants_AreAnyConstant()
    {
        var program = FlowProgram.Of($$"""
            public static class P {
                static Clip? Pick(int number, Clip clip) => number == 25 || number == 3 ? clip : null;
                public static void Run() {
                    {{Lines(40, i => $"Train(Pick({i}, Load()));")}}
                    Train(Pick(25, Free()));
                }
            }
            """);

        Assert.Empty(program.Result.Failures);
        var calls = program.Result.Consumptions
            .Where(each => each.Arrivals.Any(arrival => arrival.Origin.Contract?.ToString() == "licensed"))
            .Select(each => each.Location.GetLineSpan().StartLinePosition.Line - 4)
            .ToList();
        Assert.Contains(3, calls);
        Assert.Contains(25, calls);
        Assert.DoesNotContain(calls, call => call is < 10 and not 3 or 40);
    }

    /// <summary>To boolean constants there are only two ways, however many calls there are.</summary>
    [Fact]
    public void ManyCalls_KeepGuards() => FlowProgram.Of($$"""
        public static class P {
            static void Epoch(int number, bool trains, Clip clip) { if (trains && number != 1000) Train(clip); } // licensed
            static void Measure(int number, bool trains, Clip clip) { if (trains && number != 1000) Train(clip); }
            public static void Run() {
                {{Lines(60, i => $"Epoch({i}, {(i == 59 ? "true" : "false")}, Load());\nMeasure({i}, false, Load());")}}
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void RecursionThatWraps_IsFollowed() => FlowProgram.Of("""
        public sealed class Node { public Node? Inner; public Clip? Clip; }
        public static class P {
            static Node Wrap(Node node, int depth) => depth == 0 ? node : Wrap(new Node { Inner = node }, depth - 1);
            static Clip? Unwrap(Node node) => node.Inner is { } inner ? Unwrap(inner) : node.Clip;
            public static void Run(int depth) {
                Train(Unwrap(Wrap(new Node { Clip = Load() }, depth))); // licensed
                Train(Unwrap(Wrap(new Node { Clip = Free() }, depth)));
                Train(Unwrap(Wrap(new Node { Clip = Load() }, 20))); // licensed
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void RecursionThatCollects_IsFollowed() => FlowProgram.Of("""
        public static class P {
            static Clip[] Collect(Clip[] clips, int depth) => depth == 0 ? clips : Collect([.. clips, Load()], depth - 1);
            static Clip[] CollectFree(Clip[] clips, int depth) => depth == 0 ? clips : CollectFree([.. clips, Free()], depth - 1);
            static void Each(Clip[] clips, int at) {
                if (at == clips.Length) return;
                Train(clips[at]); // licensed
                Each(clips, at + 1); }
            public static void Run(int depth) {
                Train(Collect([], depth)); // licensed
                Train(CollectFree([], depth));
                Each(Collect([], depth), 0);
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void RecursionThroughMoreAndMoreDelegates_IsFollowed() => FlowProgram.Of("""
        public static class P {
            static Func<Clip> Later(Func<Clip> get, int depth) => depth == 0 ? get : Later(() => get(), depth - 1);
            public static void Run(int depth) {
                Train(Later(Load, depth)()); // licensed
                Train(Later(() => Load(), 9)()); // licensed
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void MutualRecursionOfManyTypes_IsFollowed() => FlowProgram.Of($$"""
        public abstract class Step { public abstract Clip? Run(Clip clip, int depth); }
        {{Lines(9, i => $$"""
            public sealed class S{{i}}(Step next) : Step {
                public override Clip? Run(Clip clip, int depth) => depth == 0 ? clip : depth == {{i}} ? new S{{(i + 1) % 9}}(this).Run(clip, depth - 1) : next.Run(clip, depth - 1); }
            """)}}
        public sealed class Last : Step { public override Clip? Run(Clip clip, int depth) => clip; }
        public static class P { public static void Run(int depth) {
            Train(new S0(new Last()).Run(Load(), depth)); // licensed
            Train(new S0(new Last()).Run(Free(), depth));
        } }
        """).FindsWhatIsMarked();

    /// <summary>A helper that everybody hands other code to runs all of it.</summary>
    [Theory]
    [InlineData("Action<Clip> run, Clip clip", "run(clip)", "clip => Train(clip), {0}")]
    [InlineData("Action run", "run()", "() => Train({0})")]
    [InlineData("Action run", "Inner(run)", "() => Train({0})")]
    [InlineData("Action<Clip> run, Clip clip", "new List<Clip> { clip }.ForEach(run)", "each => Train(each), {0}")]
    public void ManyDelegates_AreCalled(string parameters, string body, string arguments) => FlowProgram.Of($$"""
        public static class P {
            static void Inner(Action run) { try { run(); } finally { GC.Collect(); } }
            static void Do({{parameters}}) => {{body}};
            public static void Run() {
                {{Lines(70, i => $"Do({arguments.Replace("{0}", i % 2 == 0 ? "Load()" : "Free()", StringComparison.Ordinal)});{(i % 2 == 0 ? " // licensed" : "")}")}}
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void ManyDelegates_Return() => FlowProgram.Of($$"""
        public static class P {
            static Clip Get(Func<Clip> get) { while (true) { try { return get(); } catch (TimeoutException) { } } }
            public static void Run() {
                {{Lines(70, i => i % 2 == 0 ? "Train(Get(() => Load())); // licensed" : "Train(Get(() => Free()));")}}
            }
        }
        """).FindsWhatIsMarked();

    [Fact]
    public void ManyDelegates_LeaveTheirResults() => FlowProgram.Of($$"""
        public static class P {
            static void Do(Action run) => run();
            public static void Run() {
                {{Lines(70, i => $$"""
                    Clip? c{{i}} = null, other{{i}} = null;
                    Do(() => { c{{i}} = {{(i % 2 == 0 ? "Load()" : "Free()")}}; other{{i}} = Free(); });
                    Train(c{{i}});{{(i % 2 == 0 ? " // licensed" : "")}}
                    Train(other{{i}});
                    """)}}
            }
        }
        """).FindsWhatIsMarked();

    private static readonly string s_deepHolders = $$"""
        public class Box { public List<Clip> Clips { get; } = []; public Clip? Last; public Action<Clip>? Done; }
        public class Shelf { public Box Box { get; } = new(); }
        public interface IHolder { Shelf Shelf { get; } }
        {{Lines(70, i => $"public sealed class H{i} : IHolder {{ public Shelf Shelf {{ get; }} = new(); }}")}}

        """;

    /// <summary>What is put deep into an object that the engine does not look into any more is found there, and not somewhere else.</summary>
    [Theory]
    [InlineData("holder.Shelf.Box.Last = clip", "holder.Shelf.Box.Last")]
    [InlineData("holder.Shelf.Box.Clips.Add(clip)", "holder.Shelf.Box.Clips[0]")]
    [InlineData("holder.Shelf.Box.Clips.Add(new Clip { Next = clip })", "holder.Shelf.Box.Clips.First().Next")]
    public void ManyTypes_AreWrittenToDeeply(string write, string read) => FlowProgram.Of(s_deepHolders + $$"""
        public static class P {
            static void Put(IHolder holder, Clip clip) => {{write}};
            public static void Run() {
                {{Lines(70, i => $$"""
                    var h{{i}} = new H{{i}}();
                    Put(h{{i}}, {{(i % 2 == 0 ? "Load" : "Free")}}());
                    Train({{read.Replace("holder", $"h{i}", StringComparison.Ordinal)}});{{(i % 2 == 0 ? " // licensed" : "")}}
                    """)}}
            }
        }
        """).FindsWhatIsMarked();

    /// <summary>A delegate that lies where the engine does not look any more is called all the same.</summary>
    [Fact]
    public void ManyTypes_CallWhatTheyHoldDeeply() => FlowProgram.Of(s_deepHolders + $$"""
        public static class P {
            static void Pass(IHolder holder, Clip clip) => holder.Shelf.Box.Done?.Invoke(clip);
            public static void Run() {
                {{Lines(70, i => $$"""
                    var h{{i}} = new H{{i}}();
                    h{{i}}.Shelf.Box.Done = clip =>
                        Train(clip);{{(i % 2 == 0 ? " // licensed" : "")}}
                    Pass(h{{i}}, {{(i % 2 == 0 ? "Load" : "Free")}}());
                    """)}}
            }
        }
        """).FindsWhatIsMarked();

    /// <summary>One that hands on what it throws calls what it was handed all the same.</summary>
    [Fact]
    public void ManyTypes_CallWhatTheyHoldDeeply_BeforeTheyThrow() => FlowProgram.Of(s_deepHolders + $$"""
        public sealed class Refused(Clip clip) : Exception { public Clip Clip => clip; }
        public static class P {
            static void Pass(IHolder holder, Clip clip) { holder.Shelf.Box.Done?.Invoke(clip); throw new Refused(clip); }
            public static void Run() {
                {{Lines(70, i => $$"""
                    var h{{i}} = new H{{i}}();
                    h{{i}}.Shelf.Box.Done = clip =>
                        Train(clip);{{(i % 2 == 0 ? " // licensed" : "")}}
                    try { Pass(h{{i}}, {{(i % 2 == 0 ? "Load" : "Free")}}()); } catch (Refused) { }
                    """)}}
            }
        }
        """).FindsWhatIsMarked();

    /// <summary>Services of which each context is much work: all that is trained on is found, and nothing is given up.</summary>
    [Fact]
    public void ServicesInLayers_AreFollowed() => FlowProgram.Of($$"""
        public sealed class Job(I0 first) { public void Run(int depth) { Train(first.Handle(Load(), depth)); } } // licensed
        {{Lines(24, i => $$"""
            public interface I{{i}} { Clip Handle(Clip clip, int depth); }
            public sealed class Plain{{i}}(I{{i + 1}} one, I{{Math.Min(i + 3, 24)}} two) : I{{i}} {
                public Clip Handle(Clip clip, int depth) => depth == 0 ? clip : two.Handle(new Clip { Next = one.Handle(clip, depth - 1) }, depth - 1); }
            public sealed class Caching{{i}}(I{{i + 1}} one, I{{Math.Min(i + 3, 24)}} two) : I{{i}} {
                private readonly Dictionary<string, Clip> _known = [];
                public Clip Handle(Clip clip, int depth) {
                    if (!_known.TryGetValue(clip.Text, out var known)) _known.Add(clip.Text, known = depth == 0 ? clip : two.Handle(one.Handle(clip, depth - 1), depth - 1));
                    return known; } }
            """)}}
        public interface I24 { Clip Handle(Clip clip, int depth); }
        public sealed class Last : I24 { public Clip Handle(Clip clip, int depth) { Train(clip); return clip; } } // licensed
        """).FindsWhatIsMarked();

    private static string Lines(int count, Func<int, string> line) => string.Join("\n", Enumerable.Range(0, count).Select(line));
}
