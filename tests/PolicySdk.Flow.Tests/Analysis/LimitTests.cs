using Microsoft.CodeAnalysis;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Interpretation;
using PolicySdk.Flow.Tests.Programs;

namespace PolicySdk.Flow.Tests.Analysis;

/// <summary>
/// What the engine does at its limits: a member that reaches one is reported as not analysed, and what comes out of it is unknown; all other
/// members are analysed as before.
/// </summary>
public sealed class LimitTests
{
    private const string Other = """

        public static class Other { public static void Run() => Train(Load()); }
        """;

    /// <summary>In each round of the loop, the clip is in one variable more.</summary>
    [Fact]
    public void LoopThatDoesNotSettle_IsReported() => AssertFails("the states of a loop did not settle", "P.Rotate", $$"""
        public static class P {
            static Clip Rotate() {
                var v0 = Load();
                {{Lines(420, i => $"var v{i + 1} = Free();")}}
                while (Environment.TickCount > 7) {
                    {{Lines(420, i => $"v{420 - i} = v{419 - i};")}}
                }
                return v420; }
            public static void Run() => Train(Rotate());
        }
        """);

    [Fact]
    public void LoopThatSettlesLate_IsFollowed() => AssertFinds(2, $$"""
        public static class P {
            static Clip Rotate() {
                var v0 = Load();
                {{Lines(300, i => $"var v{i + 1} = Free();")}}
                while (Environment.TickCount > 7) {
                    {{Lines(300, i => $"v{300 - i} = v{299 - i};")}}
                }
                return v300; }
            public static void Run() => Train(Rotate());
        }
        """);

    /// <summary>
    /// A hundred thousand blocks in what one entry point calls, in 256 contexts of one method. Whatever else it calls is not to blame, and is
    /// analysed for others.
    /// </summary>
    [Fact]
    public void TooManySteps_AreReported()
    {
        var result = Analyse($$"""
            public static class P {
                static void Work(int n, {{Flags}}) {
                    {{Lines(250, i => $"if (n == {i}) Environment.ExitCode = {i};")}}
                }
                public static void Run() {
                    var clip = Load();
                    {{Calls("Work", 256)}}
                    Feed(clip); }
                static void Feed(Clip clip) => Train(clip);
                public static void RunOther() => Feed(Load());
            }
            """ + Other);

        var failure = Assert.Single(result.Failures);
        Assert.Equal(("Run", "following it takes too many steps"), (failure.Member.Name, failure.Reason));
        Assert.Equal(["Feed", "Run"], result.Consumptions.Select(each => each.Consumer.Name));
        Assert.All(result.Consumptions, each => Assert.All(each.Arrivals, arrival => Assert.Equal(OriginKind.Scope, arrival.Origin.Kind)));
    }

    /// <summary>Few steps take long as well, where each of them looks at thousands of objects.</summary>
    [Fact]
    public void ManyObjectsAtEachStep_AreReported()
    {
        var uses = string.Concat(Enumerable.Repeat("Train(last); ", 6_600));
        var result = FlowProgram.Of($$"""
            public static class P {
                public static void Run(int times) {
                    var last = Free();
                    {{Lines(1_000, static i => "last = new Clip { Next = last };")}}
                    {{uses}}
                    if (times > 0) Train(last);
                } }
            """).Result;
        var failure = Assert.Single(result.Failures);
        Assert.Equal(("Run", FlowLimitException.TooManySteps), (failure.Member.Name, failure.Reason));
    }

    /// <summary>What comes after an entry point that takes too many steps gets half, so that many of them do not take many times as long.</summary>
    [Theory]
    [InlineData(200, 60, false)]
    [InlineData(1, 120, false)]
    [InlineData(256, 120, true)]
    public void StepsAfterTooManySteps_AreFewer(int first, int second, bool areTooMany)
    {
        var result = Analyse($$"""
            public static class P {
                static void Work(int n, {{Flags}}) { {{Lines(250, i => $"if (n == {i}) Environment.ExitCode = {i};")}} }
                static void More(int n, {{Flags}}) { {{Lines(250, i => $"if (n == {i}) Environment.ExitCode = {i};")}} }
                public static void Run() { Train(Load()); {{Calls("Work", first)}} }
                public static void Then() { Train(Load()); {{Calls("More", second)}} }
            }
            """);

        Assert.Equal(areTooMany ? ["Run", "Then"] : [], result.Failures.Select(failure => failure.Member.Name));
        Assert.All(result.Failures, failure => Assert.Equal("following it takes too many steps", failure.Reason));
    }

    /// <summary>Static fields of more constructions of one type than are told apart hold what any of them does.</summary>
    [Fact]
    public void StaticsOfManyConstructions_AreFollowed() => AssertFinds(2, $$"""
        {{Lines(140, i => $"public sealed class K{i};")}}
        public static class Held<T> { public static Clip Clip = Load(); }
        public static class P {
            public static void Run() {
                {{Lines(140, i => i == 139 ? "Train(Held<K139>.Clip);" : $"_ = Held<K{i}>.Clip;")}}
            }
        }
        """);

    private static readonly string Flags = string.Join(", ", Enumerable.Range(0, 8).Select(bit => $"bool b{bit}"));

    private static string Calls(string method, int count) => Lines(
        count, i => $"{method}(Environment.TickCount, {string.Join(", ", Enumerable.Range(0, 8).Select(bit => (i >> bit & 1) == 1 ? "true" : "false"))});");

    /// <summary>More steps, but those of a large program.</summary>
    [Fact]
    public void StepsOfManyMembers_AreTaken() => AssertFinds(2, $$"""
        public static class P {
            {{Lines(1000, member => $"static void Work{member}(int n) {{ {Lines(60, i => $"if (n == {i}) Environment.ExitCode = {i};")} }}")}}
            public static void Run() {
                var clip = Load();
                {{Lines(1000, member => $"Work{member}(Environment.TickCount);")}}
                Train(clip); }
        }
        """);

    [Fact]
    public void CallsNestedTooDeeply_AreReported() => AssertFails("calls are nested too deeply", "P.M50", $$"""
        public static class P {
            static Clip M0(Clip clip) => clip;
            {{Lines(3049, i => $"static Clip M{i + 1}(Clip clip) => M{i}(clip);")}}
            public static void Run() => Train(M3049(Load()));
        }
        """);

    [Fact]
    public void CallsNestedDeeply_AreFollowed() => AssertFinds(2, $$"""
        public static class P {
            static Clip M0(Clip clip) => clip;
            {{Lines(2950, i => $"static Clip M{i + 1}(Clip clip) => M{i}(clip);")}}
            public static void Run() => Train(M2950(Load()));
        }
        """);

    /// <summary>Each path through the services is another object, and each path through the calls another context; followed coarsely, they are few.</summary>
    [Theory]
    [InlineData(40, false)]
    [InlineData(24, true)]
    public void TanglesOfServices_AreFollowed(int count, bool isCyclic)
    {
        var result = FlowProgram.Of($$"""
            public sealed class Job(IService0 first) { public void Run(int depth) { Train(first.Handle(Load(), depth)); Train(Free()); } }
            {{Lines(count, i => Service(i, [.. new[] { 1, 3, 7 }.Select(step => isCyclic ? (i + step) % count : Math.Min(i + step, count - 1))]))}}
            """).Result;

        Assert.Empty(result.Failures);
        Assert.Equal(2, result.Consumptions.Count(each => each.Arrivals.Any(arrival => arrival.Origin.Contract?.ToString() == "licensed")));
    }

    private static string Service(int number, int[] others)
    {
        var parameters = string.Join(", ", others.Select((other, index) => $"IService{other} service{index}"));
        return $$"""
            public interface IService{{number}} { Clip Handle(Clip clip, int depth); }
            public sealed class Plain{{number}}({{parameters}}) : IService{{number}} {
                public Clip Handle(Clip clip, int depth) {
                    if (depth == 0) return clip;
                    var two = service1.Handle(new Clip { Next = service0.Handle(clip, depth - 1) }, depth - 1);
                    {{(number == 3 ? "Train(two);" : "")}}
                    return depth > {{number}} ? two : service2.Handle(two, depth - 1); }
            }
            public sealed class Caching{{number}}({{parameters}}) : IService{{number}} {
                private readonly Dictionary<string, Clip> _known = [];
                public Clip Handle(Clip clip, int depth) {
                    if (!_known.TryGetValue(clip.Text, out var known)) {
                        known = depth == 0 ? clip : service1.Handle(service0.Handle(clip, depth - 1), depth - 1);
                        _known.Add(clip.Text, known); }
                    return depth % 2 == 0 ? known : service2.Handle(known, depth - 1); }
            }
            """;
    }

    /// <summary>A query of a query of a query.</summary>
    [Fact]
    public void SequencesBuiltUponEachOtherTooDeeply_AreReported()
    {
        var result = FlowProgram.Of(Sequences(1100), Select).Result;

        Assert.Equal("sequences are built upon each other too deeply", Assert.Single(result.Failures).Reason);
        Assert.Contains(result.Consumptions, each => each.Consumer.ContainingType.Name == "Other");
    }

    [Fact]
    public void SequencesBuiltUponEachOther_AreFollowed()
    {
        var result = FlowProgram.Of(Sequences(900), Select).Result;

        Assert.Empty(result.Failures);
        Assert.Equal(2, result.Consumptions.Length);
    }

    /// <summary>In each round of the recursion, the clip is in one field more when it comes back.</summary>
    [Fact]
    public void RecursionThatDoesNotSettle_IsReported() => AssertFails("a recursion did not settle", "P.Shift", Recursion(60));

    [Fact]
    public void RecursionThatSettlesLate_IsFollowed() => AssertFinds(2, Recursion(30));

    /// <summary>Whoever calls these members may do so in any order, one round after the other.</summary>
    [Fact]
    public void EntryPointsThatFeedEachOther_AreFollowed() => AssertFinds(2, EntryPoints(40));

    [Fact]
    public void EntryPointsThatDoNotSettle_AreReported()
    {
        var result = Analyse(EntryPoints(90));

        Assert.NotEmpty(result.Failures);
        Assert.All(result.Failures, failure => Assert.Equal("what entry points leave behind for each other did not settle", failure.Reason));
        Assert.Contains(result.Consumptions, each => each.Consumer.ContainingType.Name == "Other");
    }

    private const string Select = "deferred M:System.Linq.Enumerable.Select*: source.* -> selector(0); selector.return -> return.*";

    private static string Sequences(int count) => $$"""
        public static class P {
            public static void Run() {
                IEnumerable<Clip> v0 = new[] { Load() };
                {{Lines(count, i => $"var v{i + 1} = v{i}.Select(clip => clip);")}}
                foreach (var clip in v{{count}}) Train(clip);
            }
        }
        """ + Other;

    private static string Recursion(int count) => $$"""
        public sealed class Box { {{Lines(count + 1, i => $"public Clip? F{i};")}} }
        public static class P {
            static Clip? Shift(Box box) {
                if (Environment.TickCount > 7) return null;
                Clip? last = Shift(box);
                {{Lines(count, i => $"box.F{count - i} = box.F{count - i - 1};")}}
                return box.F{{count}} ?? last; }
            public static void Run() => Train(Shift(new Box { F0 = Load() }));
        }
        """;

    /// <summary>A field goes from one member to the one before it.</summary>
    private static string EntryPoints(int count) => $$"""
        public static class P {
            {{Lines(count + 1, i => $"static Clip? s_{i};")}}
            public static void Run() => Train(s_{{count}});
            {{Lines(count, i => $"public static void M{i}() => s_{count - i} = s_{count - i - 1};")}}
            public static void Begin() => s_0 = Load();
        }
        """ + Other;

    private static void AssertFails(string reason, string member, string source)
    {
        var result = Analyse(source + Other);

        var failure = Assert.Single(result.Failures, failure => failure.Reason == reason);
        Assert.Equal(member, $"{failure.Member.ContainingType.Name}.{failure.Member.Name}");
        Assert.Single(result.Failures);
        Assert.Contains(result.Consumptions, each => each.Consumer.ContainingType.Name == "Other");

        // Who used what the member gave it is told that nothing is known of it.
        Assert.Contains(
            result.Consumptions,
            each => each.Consumer.ContainingType.Name == "P" && each.Arrivals.Any(arrival => arrival.Origin.Kind == OriginKind.Unknown));
    }

    private static void AssertFinds(int consumptions, string source)
    {
        var result = Analyse(source.Contains("class Other", StringComparison.Ordinal) ? source : source + Other);

        Assert.Empty(result.Failures.Select(failure => $"{failure.Member}: {failure.Reason}"));
        Assert.Equal(consumptions, result.Consumptions.Count(each => each.Arrivals.Any(arrival => arrival.Origin.Contract?.ToString() == "licensed")));
    }

    private static FlowResult Analyse(string source)
    {
        var compilation = FlowProgram.Compile(source);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), each => each.Severity == DiagnosticSeverity.Error);
        return new FlowAnalysis(compilation, FlowProgram.Domain).Run(TestContext.Current.CancellationToken);
    }

    private static string Lines(int count, Func<int, string> line) => string.Join("\n", Enumerable.Range(0, count).Select(line));
}
