using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Domain;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.FlowBench;

/// <summary>Leaving out what cannot matter, and asking file by file, never changes what is found.</summary>
public sealed class RegionTests
{
    [Theory]
    [InlineData("cases", 1)]
    [InlineData("Programs", 2)]
    [InlineData("FurtherPrograms", 3)]
    public void AllFiles_InAnyOrder(string folder, int seed)
    {
        var compilation = AnalyzerRun.Compile([.. MarkedFiles.In(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        var cancellation = TestContext.Current.CancellationToken;
        var whole = Texts(MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation)).ToList();
        Assert.NotEmpty(whole);
        Assert.Equal(whole, Texts(MarkedFiles.Analysis(compilation, isWhole: false).Run(cancellation)));

        var byFile = MarkedFiles.Analysis(compilation, isWhole: false);
        var random = new Random(seed);
        var found = compilation.SyntaxTrees.OrderBy(_ => random.Next()).SelectMany(tree => Texts(byFile.Run(tree, cancellation)));
        Assert.Equal(whole.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>One program alone has fewer names that could connect by chance what the language connects.</summary>
    [Fact]
    public void EachProgramAlone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var support = MarkedFiles.In("cases").Last();
        foreach (var file in MarkedFiles.In("cases").SkipLast(1))
        {
            var compilation = AnalyzerRun.Compile((Path.GetFileName(file), File.ReadAllText(file)), ("Support.cs", File.ReadAllText(support)));
            var whole = Texts(MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation));
            Assert.Equal(whole, Texts(MarkedFiles.Analysis(compilation, isWhole: false).Run(compilation.SyntaxTrees[0], cancellation)));
        }
    }

    /// <summary>Who reads what another member leaves in a static field is followed, whichever region and file comes first.</summary>
    [Theory]
    [InlineData("public static void Load() { s_text = Source.LoadPerformerText(); } public static void Train() { Sink.TrainText(s_text); }")]
    [InlineData("public static void Train() { Sink.TrainText(s_text); } public static void Load() { s_text = Source.LoadPerformerText(); }")]
    [InlineData("public static void Load() { s_text = Source.LoadPerformerText(); } public static string Read() => s_text; public static void Run() => Sink.TrainText(Read());")]
    public void StaticText_FilesInAnyOrder(string members)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var text = $$"""
            namespace FlowBench;
            public static class Outer
            {
                private static string s_text = "";
                {{members}}
                public class Recorder
                {
                    private static string s_last = "";
                    public Recorder() { s_last = Source.LoadPerformerText(); }
                    public void Train() { Sink.TrainText(s_last); }
                }
            }
            """;
        var compilation = AnalyzerRun.Compile(("Outer.cs", text), ("Support.cs", File.ReadAllText(MarkedFiles.In("cases").Last())));
        var whole = Texts(MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, whole.Count(each => each.Contains("TrainText", StringComparison.Ordinal)));
        foreach (var order in new[] { compilation.SyntaxTrees, [.. compilation.SyntaxTrees.Reverse()] })
        {
            var byFile = MarkedFiles.Analysis(compilation, isWhole: false);
            Assert.Equal(whole, order.SelectMany(tree => Texts(byFile.Run(tree, cancellation))).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What other assemblies can get is found in the file of the member, also where other files put it there.</summary>
    [Fact]
    public void HandedOut_InEachFileAlone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        (string, string)[] files =
        [
            ("Shelf.cs", "namespace FlowBench; public abstract class Shelf { public Clip? Clip { get; protected set; } public string Name = \"\"; }"),
            ("Filled.cs", "namespace FlowBench; public sealed class Filled : Shelf { public void Fill() => Clip = Source.LoadPerformer(); }"),
            ("Board.cs", "namespace FlowBench; public static class Board { public static Clip? Last; public static int Count; }"),
            ("Setter.cs", "namespace FlowBench; static class Setter { static void Set() { Board.Last = Source.LoadPerformer(); Board.Count++; } }"),
            ("Bell.cs", "namespace FlowBench; public class Bell { public event System.Action<Clip>? Rang; protected void Ring(Clip clip) => Rang?.Invoke(clip); }"),
            ("Tower.cs", "namespace FlowBench; public sealed class Tower : Bell { public void Strike() => Ring(Source.LoadPerformer()); }"),
            ("Reader.cs", "namespace FlowBench; public interface IReader { Clip Read(); }"),
            ("Hidden.cs", "namespace FlowBench; sealed class Hidden : IReader { Clip IReader.Read() => Source.LoadPerformer(); }"),
            ("Free.cs", "namespace FlowBench; public static class Free { public static Clip Read() => Source.LoadPublic(); }"),
            ("Support.cs", File.ReadAllText(MarkedFiles.In("cases").Last())),
        ];
        var compilation = AnalyzerRun.Compile(files);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        var whole = MarkedFiles.Analysis(compilation, isWhole: true).Run(cancellation).Exposures;
        var exposing = new HashSet<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var expected = new FlowResult([], []) { Exposures = whole.RemoveAll(each => each.Member.Locations[0].SourceTree != tree) };
            Assert.Equal(Texts(expected), Texts(MarkedFiles.Analysis(compilation, isWhole: false).Run(tree, cancellation)));
            if (Texts(expected).Any())
            {
                exposing.Add(tree.FilePath);
            }
        }

        Assert.Superset(new HashSet<string> { "Shelf.cs", "Board.cs", "Tower.cs", "Hidden.cs" }, exposing);
        Assert.DoesNotContain("Setter.cs", exposing);
    }

    /// <summary>Some members of libraries are run where no code writes their names.</summary>
    [Theory]
    [InlineData("M:System.Collections.Generic.List`1.Add(*", "item", "_ = new List<Clip> { clip };")]
    [InlineData("M:System.Collections.Generic.List`1.Add(*", "item", "new List<Clip>().Add(clip);")]
    [InlineData("P:System.Collections.Generic.Dictionary`2.Item(*", "value", "var d = new Dictionary<int, Clip>(); d[0] = clip;")]
    [InlineData("P:System.Collections.Generic.Dictionary`2.Item(*", "value", "_ = new Dictionary<int, Clip> { [0] = clip };")]
    [InlineData("P:System.Collections.Generic.Dictionary`2.Item(*", "value", "var h = new Holder(); h.Clips[0] = clip;")]
    [InlineData("M:System.Lazy`1.#ctor(*", "value", "System.Lazy<Clip> l = new(clip);")]
    [InlineData("M:System.Text.StringBuilder.AppendInterpolatedStringHandler.AppendFormatted*", "value", "var b = new System.Text.StringBuilder(); b.Append($\"{clip.Text}\");")]
    [InlineData("M:System.Linq.Enumerable.Select*", "source", "_ = from x in new[] { clip } select x;")]
    [InlineData("M:System.Linq.Enumerable.Select*", "source", "_ = from x in new[] { clip } where x != null select x.Text;")]
    [InlineData("M:System.IO.Stream.Dispose", "this", "using (var s = new System.IO.MemoryStream()) { s.Write(System.Text.Encoding.UTF8.GetBytes(clip.Text)); }")]
    [InlineData("M:System.IDisposable.Dispose", "this", "using (var s = new System.IO.StringWriter()) { s.Write(clip.Text); }")]
    [InlineData("M:System.Collections.Generic.List`1.GetEnumerator", "this", "var l = new List<Clip>(); l.Add(clip); foreach (var x in l) { }")]
    [InlineData("M:System.IO.StringWriter.Write(System.String)", "value", "System.IO.TextWriter w = new System.IO.StringWriter(); w.Write(clip.Text);")]
    [InlineData("M:System.Collections.Generic.List`1.Add(*", "item", "ICollection<Clip> c = new List<Clip>(); c.Add(clip);")]
    [InlineData("M:System.Collections.ObjectModel.Collection`1.Insert(*", "item", "IList<Clip> c = new Clips(); c.Insert(0, clip);")]
    [InlineData("P:System.String.Chars(*", "this", "_ = clip.Text[0];")]
    [InlineData("M:System.Text.Json.Nodes.JsonNode.op_Implicit(System.String)*", "value", "System.Text.Json.Nodes.JsonNode? node = clip.Text;")]
    [InlineData("M:System.Text.Json.Nodes.JsonNode.*", "value", "System.Text.Json.Nodes.JsonNode? node = clip.Text;")]
    [InlineData("M:System.Collections.Generic.List`1.System#Collections#IList#Insert*", "item", "System.Collections.IList c = new List<Clip>(); c.Insert(0, clip);")]
    [InlineData("M:*Add(*", "item", "new List<Clip>().Add(clip);")]
    public void UseWithoutItsName(string member, string of, string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(
            ("Job.cs", $$"""
                using System.Collections.Generic;
                using System.Linq;
                using PolicySdk;
                class Clip { public string Text = ""; }
                static class Takes { [ConsentScope("improv-troupe-2026")] public static Clip Load() => new(); }
                class Holder { public Dictionary<int, Clip> Clips = []; }
                class Clips : System.Collections.ObjectModel.Collection<Clip>;
                class Job { void Run() { var clip = Takes.Load(); {{code}} } }
                """));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        var model = ("policy/own.apimodel.json", $$"""
            { "id": "own", "version": "1", "models": [{ "member": "{{member}}", "uses": [{ "of": "{{of}}", "operation": "RedistributeData" }] }] }
            """);

        Assert.NotEmpty(FoundEitherWay(compilation, model));
    }

    /// <summary>A read of a path with a license is followed however the code says that it reads.</summary>
    [Theory]
    [InlineData("Fit(File.ReadAllText(Take));")]
    [InlineData("Fit(ReadAllText(Take));")]
    [InlineData("Fit(Disk.ReadAllText(Take));")]
    [InlineData("Fit(global::System.IO.File.@ReadAllText(Take));")]
    [InlineData("System.Func<string, string> read = File.ReadAllText; Fit(read(Take));")]
    [InlineData("StreamReader reader = new(Take); Fit(reader.ReadToEnd());")]
    [InlineData("Fit(new Lines(Take).ReadToEnd());")]
    [InlineData("using TextReader reader = new Lines(Take); Fit(reader.ReadToEnd());")]
    [InlineData("Fit(Held.Value.ReadToEnd());")]
    [InlineData("dynamic file = new StreamReader(Take); Fit((string)file.ReadToEnd());")]
    [InlineData("Fit(new FileInfo(Take).OpenText().ReadToEnd());")]
    [InlineData("foreach (var line in File.ReadLines(Take)) { Fit(line); }")]
    [InlineData("Fit(string.Concat(from line in File.ReadLines(Take) select line));")]
    [InlineData("Fit(Through<Lines>(new Lines(Take)));")]
    [InlineData("Teaching.Each(File.ReadAllText(Take));")]
    [InlineData("Teaching.ByName[Take](File.ReadAllText(Take));")]
    [InlineData("Teaching.Late.Value(File.ReadAllText(Take));")]
    [InlineData("Echo.Again(File.ReadAllText(Take));")]
    [InlineData("Pupil.Only.Learn(File.ReadAllText(Take));")]
    public void ReadByAnyOfItsNames(string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(
            ("Job.cs", $$"""
                using System.IO;
                using System.Linq;
                using PolicySdk;
                using static System.IO.File;
                using Disk = System.IO.File;
                class Lines(string path) : StreamReader(path);
                static class Held { public static readonly System.Lazy<StreamReader> Lazy = new(() => new(Job.Take)); public static StreamReader Value => Lazy.Value; }
                static class Teaching
                {
                    public static readonly System.Action<string> Each = text => Job.Fit(text);
                    public static System.Collections.Generic.Dictionary<string, System.Action<string>> ByName { get; } = new() { [Job.Take] = Job.Fit };
                    public static readonly System.Lazy<System.Action<string>> Late = new(() => Job.Fit);
                }
                static class Echo { public static readonly System.Action<string> Again = Teaching.Each; }
                class Pupil { public static readonly Pupil Only = new(); public readonly System.Action<string> Learn = Job.Fit; }
                class Job
                {
                    public const string Take = "data/improv/1.txt";
                    public static void Fit([DataUse("Train")] string text) { }
                    static string Through<T>(T reader) where T : TextReader => reader.ReadToEnd();
                    void Run() { {{code}} }
                }
                """));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        var license = (LicenseTexts.ImprovPath, LicenseTexts.Improv);

        Assert.Contains(FoundEitherWay(compilation, license), text => text.Contains(nameof(OriginKind.Scope), StringComparison.Ordinal));
    }

    /// <summary>What only sounds like reading or training is told from it before anything is followed.</summary>
    [Fact]
    public void NamesAlone_AreNotFollowed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = AnalyzerRun.Compile(
            ("Job.cs", """
                using System.Threading;
                using System.Threading.Channels;
                class Store { public string ReadAllText(string path) => path; public void WriteAllText(string path) { } }
                class Job
                {
                    private readonly Channel<string> _channel = Channel.CreateUnbounded<string>();
                    private int _done;
                    public int Done => Volatile.Read(ref _done);
                    public string Text(Store store) => store.ReadAllText("data/improv/1.txt");
                    public async System.Threading.Tasks.Task Run(Store store)
                    {
                        await foreach (var line in _channel.Reader.ReadAllAsync()) { store.WriteAllText(line); }
                    }
                }
                """));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));

        var analysis = MarkedFiles.Analysis(compilation, isWhole: false, (LicenseTexts.ImprovPath, LicenseTexts.Improv));

        Assert.False(analysis.MayFindAnything(cancellation));
        Assert.Empty(Texts(analysis.Run(cancellation)));
    }

    // A program hands nothing out, so that what it uses matters from the first question on.
    private static List<string> FoundEitherWay(CSharpCompilation compilation, (string Path, string Text) document)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = new List<string>();
        foreach (var kind in new[] { OutputKind.ConsoleApplication, OutputKind.DynamicallyLinkedLibrary })
        {
            var compiled = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
            found = [.. Texts(MarkedFiles.Analysis(compiled, isWhole: true, document).Run(cancellation))];
            Assert.True(MarkedFiles.Analysis(compiled, isWhole: false, document).MayFindAnything(cancellation));
            Assert.Equal(found, Texts(MarkedFiles.Analysis(compiled, isWhole: false, document).Run(cancellation)));
        }

        return found;
    }

    // What has no scope is nobody's to hand out, and is not looked for.
    private static IEnumerable<string> Texts(FlowResult result) =>
    [
        .. result.Consumptions.Select(Text),
        .. from exposure in result.Exposures
           let scoped = exposure.Arrivals.RemoveAll(arrival => arrival.Origin.Kind != OriginKind.Scope)
           where !scoped.IsEmpty
           select $"{exposure.Member} hands out by {exposure.Outlet}: {Text(scoped)}",
    ];

    private static string Text(Consumption consumption) =>
        $"{consumption.Location.GetLineSpan()} {consumption.Callee} {consumption.Use.Operation} by {consumption.Consumer} for {consumption.Declarer}: "
        + Text(consumption.Arrivals);

    private static string Text(ImmutableArray<Arrival> arrivals) => string.Join("; ", arrivals.Select(a => $"{a.Origin.Kind} {a.Origin.Location.GetLineSpan()} {a.Stage} [{string.Join(',', a.Narrowing)}] {string.Join(" > ", a.Hops.Select(h => h.Text))}"));
}
