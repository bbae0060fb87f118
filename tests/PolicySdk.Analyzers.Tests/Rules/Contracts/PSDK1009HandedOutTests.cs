using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PolicySdk.Analyzers.Tests.Rules.Flows;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>What a library hands out to the assemblies that reference it.</summary>
public sealed class PSDK1009HandedOutTests
{
    [Fact]
    public Task Result_TriggersAtTheName() => FlowTest.Of("""
        public static class Takes
        {
            public static List<Clip> {|#0:All|}() => new ImprovClips().Load().ToList();
        }
        """).Expecting(
            "PSDK1009",
            0,
            "Takes.All hands out data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14), but nothing there declares a consent scope. "
            + "Other assemblies know of it only what the member or its type declares: [ConsentScope(\"improv-troupe-2026\")].").RunAsync();

    [Theory]
    [InlineData("public static async Task<Clip> {|#0:M|}() { await Task.Yield(); return new ImprovClips().Load().First(); }")]
    [InlineData("public static IEnumerable<Clip> {|#0:M|}() { foreach (var clip in new ImprovClips().Load()) yield return clip; }")]
    [InlineData("public static async IAsyncEnumerable<Clip> {|#0:M|}() { await Task.Yield(); foreach (var clip in new ImprovClips().Load()) yield return clip; }")]
    [InlineData("public static IEnumerable<string> {|#0:M|}() => new ImprovClips().Load().Select(clip => clip.Text);")]
    [InlineData("public static IEnumerable<string> {|#0:M|}() => from clip in new ImprovClips().Load() where clip.Text != null select clip.Text;")]
    [InlineData("public static Func<string> {|#0:M|}() { var clips = new ImprovClips(); return () => clips.Load().First().Text; }")]
    [InlineData("public static Lazy<Clip> {|#0:M|}() => new(() => new ImprovClips().Load().First());")]
    [InlineData("public static object {|#0:M|}() => new { Inner = new[] { new ImprovClips().Load().First() } };")]
    [InlineData("public static (int, Clip) {|#0:M|}() => (1, new ImprovClips().Load().First());")]
    [InlineData("public static IDatasetLoader<Clip> {|#0:M|}() => new ImprovClips();")]
    [InlineData("public static Clip {|#0:M|} => new ImprovClips().Load().First();")]
    [InlineData("public static Clip {|#0:M|} { get; } = new ImprovClips().Load().First();")]
    [InlineData("public static readonly Clip {|#0:M|} = new ImprovClips().Load().First();")]
    [InlineData("public static void {|#0:M|}(out Clip clip) => clip = new ImprovClips().Load().First();")]
    [InlineData("public static bool {|#0:M|}(out Clip clip) { clip = new ImprovClips().Load().First(); return true; }")]
    [InlineData("public static void {|#0:M|}(ref Clip clip) => clip = new ImprovClips().Load().First();")]
    [InlineData("public static void {|#0:M|}(Action<Clip> each) { foreach (var clip in new ImprovClips().Load()) each(clip); }")]
    [InlineData("public static void {|#0:M|}(Action<Clip> each) => new ImprovClips().Load().ToList().ForEach(each);")]
    [InlineData("public static void {|#0:M|}(Action<Clip> each) => Tell(each, new ImprovClips().Load().First()); static void Tell(Action<Clip> to, Clip clip) => to(clip);")]
    [InlineData("protected static Clip {|#0:M|}() => new ImprovClips().Load().First();")]
    [InlineData("public static implicit operator {|#0:Clip|}(C c) => new ImprovClips().Load().First();")]
    [InlineData("public Clip {|#0:this|}[int i] => new ImprovClips().Load().First();")]
    [InlineData("private readonly List<Clip> _clips = new ImprovClips().Load().ToList(); public IReadOnlyList<Clip> {|#0:M|} => _clips;")]
    [InlineData("public List<Clip> {|#0:M|} { get; private set; } = []; public void Read() => M.AddRange(new ImprovClips().Load());")]
    [InlineData("public event Action<Clip>? {|#1:Read|}; public void {|#0:Run|}() => Read?.Invoke(new ImprovClips().Load().First());")]
    [InlineData("public static event EventHandler<Clip>? Read; public static void {|#0:Run|}() { if (Read is { } read) read(null, new ImprovClips().Load().First()); }")]
    [InlineData("private readonly Action<Clip> _each; public C(Action<Clip> each) => _each = each; public void {|#0:Run|}() => _each(new ImprovClips().Load().First());")]
    public Task EveryWayOut_Triggers(string member) => Class(member).Expecting("PSDK1009", 0).RunAsync();

    [Theory]
    [InlineData("public static Model {|#0:M|}() => Job.Train();", "a model trained on data")]
    [InlineData("[return: Derives(Stages.Model)] public static Model {|#0:M|}() => Job.Train();", "a model trained on data")]
    [InlineData("public static float[] {|#0:M|}() => Pitch.Of(new ImprovClips().Load().First());", "features of data")]
    [InlineData("public static string {|#0:M|}() => Voice.Speak(Job.Train());", "what a model trained on data")]
    public Task WhatWasMadeOfData_Triggers(string member, string words) => Class(member + """
         }

        static class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            internal static Model Train() => Trainer.Fit(new ImprovClips().Load());
        }

        static class Pitch
        {
            [return: Derives(Stages.Features)] internal static float[] Of(Clip clip) => clip.Samples;
        }

        static class Voice
        {
            [return: Derives(Stages.Synthetic)] internal static string Speak(Model model) => model.ToString()!;
        """).ExpectingText("PSDK1009", 0, words).RunAsync();

    [Theory]
    [InlineData("internal static Clip M() => new ImprovClips().Load().First();")]
    [InlineData("private protected static Clip M() => new ImprovClips().Load().First();")]
    [InlineData("static Clip M() => new ImprovClips().Load().First();")]
    [InlineData("internal static class Inner { public static Clip M() => new ImprovClips().Load().First(); }")]
    [InlineData("public sealed class Inner { protected Clip M() => new ImprovClips().Load().First(); }")]
    [InlineData("public Clip M { private get; set; } = new ImprovClips().Load().First();")]
    [InlineData("internal event Action<Clip>? Read; public void Run() => Read?.Invoke(new ImprovClips().Load().First());")]
    public Task WhatNobodyOutsideSees_DoesNotTrigger(string member) => Class(member).RunAsync();

    [Theory]
    [InlineData("[ConsentScope(\"improv-troupe-2026\")] public static Clip M() => new ImprovClips().Load().First();")]
    [InlineData("[return: ConsentScope(\"improv-troupe-2026\")] public static Clip M() => new ImprovClips().Load().First();")]
    [InlineData("[ConsentScope(\"improv-troupe-2026\")] public static Clip M => new ImprovClips().Load().First();")]
    [InlineData("public static Clip M { [return: ConsentScope(\"improv-troupe-2026\")] get => new ImprovClips().Load().First(); }")]
    [InlineData("[ConsentScope(\"improv-troupe-2026\")] public static readonly Clip M = new ImprovClips().Load().First();")]
    [InlineData("public static void M([ConsentScope(\"improv-troupe-2026\")] out Clip clip) => clip = new ImprovClips().Load().First();")]
    [InlineData("public static void M([ConsentScope(\"improv-troupe-2026\")] Action<Clip> each) => each(new ImprovClips().Load().First());")]
    [InlineData("public event Action<Clip> Read { [param: ConsentScope(\"improv-troupe-2026\")] add => _read += value; remove => _read -= value; } [ConsentScope(\"improv-troupe-2026\")] private Action<Clip>? _read; public void Run() => _read?.Invoke(new ImprovClips().Load().First());")]
    [InlineData("[ConsentScope(\"improv-troupe-2026\")] public class Inner { public Clip M() => new ImprovClips().Load().First(); public event Action<Clip>? Read; public void Run() => Read?.Invoke(M()); }")]
    [InlineData("public record Take([ConsentScope(\"improv-troupe-2026\")] Clip Clip) { public Take() : this(new ImprovClips().Load().First()) { } }")]
    public Task DeclaredScope_DoesNotTrigger(string member) => Class(member).RunAsync();

    [Theory]
    [InlineData("public static ImprovClips M() => new();")]
    [InlineData("public static Task<ImprovClips> M() => Task.FromResult(new ImprovClips());")]
    [InlineData("public static List<Licensed> M() => [new Licensed()];")]
    [InlineData("public static void M(Action<Licensed> each) => each(new Licensed());")]
    public Task TypeThatDeclaresTheScope_DoesNotTrigger(string member) => Class(member + """
         }

        [ConsentScope("improv-troupe-2026")]
        public sealed class Licensed
        {
            public float[] Samples { get; } = [];
        """).RunAsync();

    [Theory]
    [InlineData("public static int M() => new ImprovClips().Load().ToList().Count;")]
    [InlineData("public static bool M() => new ImprovClips().Load().First().Text == \"\";")]
    [InlineData("[return: Derives(Stages.Metrics)] public static double M() => new ImprovClips().Load().Sum(clip => clip.Samples[0]);")]
    [InlineData("public static double M() => Loss.Of(new ImprovClips().Load());")]
    [InlineData("private readonly List<Clip> _clips = new ImprovClips().Load().ToList(); public int Count => _clips.Count;")]
    [InlineData("private List<Clip> _clips = []; public C Read() { _clips = new ImprovClips().Load().ToList(); return this; }")]
    [InlineData("private List<Clip> _clips = []; public event EventHandler<int>? Read; public void Run() { _clips = new ImprovClips().Load().ToList(); Read?.Invoke(this, _clips.Count); }")]
    public Task Measures_DoNotTrigger(string member) => Class(member + """
         }

        static class Loss
        {
            [return: Derives(Stages.Metrics)] internal static double Of(IEnumerable<Clip> clips) => clips.Sum(clip => clip.Samples[0]);
        """).RunAsync();

    [Theory]
    [InlineData("public static List<Clip> M(ImprovClips clips) => clips.Load().ToList();")]
    [InlineData("public static List<Clip> M([ConsentScope(\"improv-troupe-2026\")] IEnumerable<Clip> clips) => clips.ToList();")]
    [InlineData("public static List<Clip> M(IEnumerable<Clip> clips) => clips.Where(clip => clip.Text != null).ToList();")]
    [InlineData("public static void M(ImprovClips clips, Action<Clip> each) => each(clips.Load().First());")]
    public Task WhatTheCallerGave_DoesNotTrigger(string member) => Class(member).RunAsync();

    [Fact]
    public Task OtherLicenseThanDeclared_Triggers() => Class("""
        [ConsentScope("open-voices")] public static IEnumerable<Clip> {|#0:M|}() => new ImprovClips().Load();
        """)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .ExpectingText("PSDK1009", 0, "the consent scope there does not name it")
        .RunAsync();

    [Fact]
    public Task OverrideThatInheritsTheContract_DoesNotTrigger() => FlowTest.Of("""
        public abstract class Source
        {
            [ConsentScope("improv-troupe-2026")] public abstract IEnumerable<Clip> Load();
        }

        public sealed class Takes : Source
        {
            public override IEnumerable<Clip> Load() => new ImprovClips().Load();
        }
        """).RunAsync();

    [Fact]
    public Task InternalImplementationOfAPublicInterface_Triggers() => FlowTest.Of("""
        public interface ISource
        {
            IEnumerable<Clip> Load();
            int Count { get; }
        }

        sealed class Takes : ISource
        {
            public IEnumerable<Clip> {|#0:Load|}() => new ImprovClips().Load();
            public int Count => Load().Count();
            public IEnumerable<Clip> Other() => Load();
        }
        """).Expecting("PSDK1009", 0).RunAsync();

    [Fact]
    public Task PublicFactoryOfALicensedSource_Triggers() => FlowTest.Of("""
        public interface ISource { IEnumerable<Clip> Load(); }

        [ConsentScope("improv-troupe-2026")]
        sealed class Takes : ISource { public IEnumerable<Clip> Load() => [new Clip()]; }

        public static class Sources { public static ISource {|#0:Open|}() => new Takes(); }
        """).Expecting("PSDK1009", 0).RunAsync();

    [Theory]
    [InlineData("class Job(ImprovClips clips) { public int Runs => clips.GetHashCode(); }")]
    [InlineData("class Job { private readonly object _clips; public Job(object clips) => _clips = clips; public void Run() => _clips.ToString(); }")]
    [InlineData("class Job(ImprovClips clips) { public ImprovClips Clips => clips; }")]
    public Task ObjectThatKeepsALoader_DoesNotTrigger(string job) =>
        Class("public static Job M() => new(new ImprovClips()); } public sealed " + job.Trim()[..^1]).RunAsync();

    [Fact]
    public Task ObjectThatShowsALoader_Triggers() => Class("""
        public static Job {|#0:M|}() => new() { Clips = new ImprovClips() }; } public sealed class Job { public object? Clips { get; set; }
        """).Expecting("PSDK1009", 0).RunAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declassifier_CountsOnlyWhereAPolicyListsIt(bool isListed)
    {
        var test = Class("[Declassifies(\"counts words\")] public static string {|#0:M|}() => new ImprovClips().Load().First().Text;");
        if (isListed)
        {
            test.With(PolicyTexts.PolicyPath, """{ "id": "acme", "declassifiers": [{ "method": "M:C.M", "reason": "It counts words.", "approvedBy": "person:lead" }] }""");
        }
        else
        {
            test.Expecting("PSDK1009", 0);
        }

        await test.RunAsync();
    }

    [Theory]
    [InlineData(OutputKind.ConsoleApplication)]
    [InlineData(OutputKind.WindowsApplication)]
    public Task Program_DoesNotTrigger(OutputKind kind)
    {
        var test = Class("public static Clip M() => new ImprovClips().Load().First(); static void Main() { }");
        test.TestState.OutputKind = kind;
        return test.RunAsync();
    }

    [Fact]
    public Task BoundPathThatTheMemberReads_IsPSDK1001() => Class("""
        public static string[] M() => File.{|#0:ReadAllLines|}("data/improv/lines.tsv");
        """).Expecting("PSDK1001", 0).RunAsync();

    [Fact]
    public Task BoundPathThatSomebodyElseReads_Triggers() => Class("""
        public static string[] {|#0:M|}() => Read(); static string[] Read() => File.ReadAllLines("data/improv/lines.tsv");
        """).Expecting("PSDK1009", 0).RunAsync();

    [Fact]
    public Task UnscopedData_DoesNotTrigger() => Class("public static string[] M() => File.ReadAllLines(\"lines.tsv\");").RunAsync();

    [Fact]
    public Task WayOutThatCannotBeFollowed_TriggersPSDK9003()
    {
        var sources = string.Concat(Enumerable.Range(0, 310).Select(i => $"sealed class S{i} : Source {{ public override string Line() => \"\"; }}\n"));
        return Class("public static Func<string> {|#0:M|}(Source source) => source.Line;")
            .WithSource("/src/Sources.cs", "public abstract class Source { public abstract string Line(); }\n" + sources
                + "sealed class Licensed : Source { public override string Line() => nameof(ImprovClips.Load); }")
            .Expecting("PSDK9003", 0)
            .RunAsync();
    }

    [Fact]
    public Task TrainingInALazyResult_IsJudged() => Class("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
        public static IEnumerable<Model> M(ImprovClips clips) => clips.Load().Select(clip => Trainer.{|#0:Fit|}(clip));
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public async Task Hops_AreTheWayOut()
    {
        var compilation = AnalyzerRun.Compile(("Support.cs", FlowTest.Support), ("Takes.cs", """
            using System.Collections.Generic;
            using System.Linq;

            public static class Takes
            {
                public static List<Clip> All() => Read();
                static List<Clip> Read() => new ImprovClips().Load().ToList();
            }
            """));
        var diagnostics = await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("loaded by ImprovClips.Load\nreturned by Takes.Read", diagnostic.Properties["psdk.hops"]);
        Assert.Equal([7, 6], diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Equal("improv-troupe-2026", diagnostic.Properties["psdk.fixes"]);
    }

    private static PolicyTest Class(string members) => FlowTest.Of($$"""
        public class C
        {
            {{members}}
        }
        """).WithSource("/src/Usings.cs", "global using System;\nglobal using System.Threading.Tasks;\n");
}
