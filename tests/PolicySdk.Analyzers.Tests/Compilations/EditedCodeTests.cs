using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.Compilations;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Tests.FlowBench;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;

namespace PolicySdk.Analyzers.Tests.Compilations;

/// <summary>While code is edited, what is found is what an analysis finds that has never seen the code before.</summary>
public sealed class EditedCodeTests
{
    private const int FilesAtOnce = 12;
    private const int EditsOfEach = 8;

    /// <summary>Edits that change what is found, some of them at each place that they can stand at.</summary>
    private static readonly string[] s_statements =
    [
        "Sink.Train(Source.LoadPerformer());",
        "Sink.Train(Source.LoadPublic());",
        "var typed = Source.LoadPerformerList().ConvertAll(each => each.Text); foreach (var (i, each) in System.Linq.Enumerable.Index(typed)) { Sink.TrainText(each); }",
        "async System.Threading.Tasks.Task Typed() { var (a, b) = (await Source.LoadPerformerAsync(), 1); Sink.TrainClip(a); } _ = Typed();",
        "/* nothing */",
        "\r\n\r\n",
    ];

    [Theory]
    [InlineData("cases", 1)]
    [InlineData("Programs", 2)]
    public async Task EditsInOneMethodAfterTheOther_FindWhatAFreshAnalysisFinds(string folder, int seed)
    {
        var random = new Random(seed);
        var files = MarkedFiles.In(folder);
        var support = files[^1];
        var chosen = files.SkipLast(1).OrderBy(_ => random.Next()).Take(5 * FilesAtOnce).Chunk(FilesAtOnce);
        var findings = 0;
        foreach (var group in chosen)
        {
            Compilation compilation = AnalyzerRun.Compile([.. group.Append(support).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
            await FindAsync(compilation, compilation.SyntaxTrees.First());
            var path = (string?)null;
            for (var i = 0; i < EditsOfEach; i++)
            {
                (compilation, var edited) = Edit(compilation, random, path);
                path = random.Next(3) == 0 ? null : edited.FilePath;
                var other = compilation.SyntaxTrees.ElementAt(random.Next(compilation.SyntaxTrees.Count()));
                foreach (var tree in new[] { edited, other })
                {
                    var found = await FindAsync(compilation, tree);
                    Assert.Equal(await FindAnewAsync(compilation, tree), found);
                    findings += found.Count;
                }
            }
        }

        Assert.True(findings > 100);
    }

    /// <summary>What somebody no longer waits for leaves nothing half done to those after it.</summary>
    [Fact]
    public async Task CancelledQuestions_DoNoHarm()
    {
        var random = new Random(3);
        var compilation = SomePrograms(random);
        var cancelled = 0;
        for (var i = 0; i < 2 * EditsOfEach; i++)
        {
            (compilation, var edited) = Edit(compilation, random);
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 60)));
            try
            {
                await FindAsync(compilation, edited, cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            if (i % 3 == 0)
            {
                Assert.Equal(await FindAnewAsync(compilation, edited), await FindAsync(compilation, edited));
            }
        }

        Assert.True(cancelled > 0);
    }

    /// <summary>Several states of one project are asked about at the same time, in any order.</summary>
    [Fact]
    public async Task StatesAtTheSameTime_DoNotMix()
    {
        var random = new Random(4);
        var before = SomePrograms(random);
        for (var i = 0; i < EditsOfEach; i++)
        {
            var states = Enumerable.Range(0, 4).Select(_ => Edit(before, random)).ToList();
            var found = await Task.WhenAll(states.Select(state => Task.Run(() => FindAsync(state.Compilation, state.Edited))));
            for (var j = 0; j < states.Count; j++)
            {
                Assert.Equal(await FindAnewAsync(states[j].Compilation, states[j].Edited), found[j]);
            }

            before = states[^1].Compilation;
        }
    }

    /// <summary>What stands in a body can change what stands outside of it, and so can every other edit.</summary>
    [Theory]
    [InlineData("return Source.LoadPublic();", "return clip;")]
    [InlineData("return new List<Clip>();", "yield return Source.LoadPerformer();")]
    [InlineData("get { return Source.LoadPublic(); }", "get { return field; }")]
    [InlineData("get { return Source.LoadPublic(); }", "get;")]
    [InlineData("Kept = Source.LoadPublic();", "Kept = Source.LoadPerformer();")]
    [InlineData("s_bed = Source.LoadPublic();", "s_bed = Source.LoadPerformer();")]
    [InlineData("Clip Virtual() => Source.LoadPublic();", "Clip Virtual() => Source.LoadPerformer();")]
    [InlineData("Source.LoadPublic(); // arrow", "Source.LoadPerformer();")]
    [InlineData("/* members */", "public override Clip Virtual() { return Source.LoadPerformer(); }")]
    [InlineData("/* members */", "// nothing")]
    [InlineData("const bool Licensed = false;", "const bool Licensed = true;")]
    [InlineData("/* attribute */", "[ConsentScope(\"performer-voice\")]")]
    [InlineData("/* parameter */", ", params Clip[] others")]
    [InlineData("using Loads = FlowBench.PublicLoads;", "using Loads = FlowBench.PerformerLoads;")]
    [InlineData("#define FREE", "#define LICENSED")]
    [InlineData("return Local();", "#if FREE\nreturn Local();\n#else\nreturn Source.LoadPerformer();\n#endif")]
    [InlineData("return Local();", "return Local(")]
    [InlineData("return Local();", "}} {{")]
    [InlineData("Sink.TrainClip(shelf.Take());", "")]
    [InlineData("{ var clip = Source.LoadPublic(); return clip; }", "{ return clip; }")]
    [InlineData("yield return Stepped(one);", "Stepped(one); return In(); IEnumerable<Clip> In() { yield return one; }")]
    [InlineData("void Use(Clip used) { }", "void Use([DataUse(Operations.Train)] Clip used) { }")]
    [InlineData("return typeof(PerformerLoads).Name;", "return ((Clip)typeof(PerformerLoads).GetMethod(\"Load\")!.Invoke(null, null)!).Text;")]
    public async Task EditsOfAllKinds_FindWhatAFreshAnalysisFinds(string text, string typed)
    {
        var compilation = AnalyzerRun.Compile(
            LanguageVersion.CSharp14,
            ("Shelf.cs", Shelf),
            ("Training.cs", Training),
            ("Support.cs", File.ReadAllText(MarkedFiles.In("cases")[^1])));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static each => each.Severity == DiagnosticSeverity.Error));
        await CheckAsync(compilation);
        Assert.Contains(text, Shelf + Training, StringComparison.Ordinal);
        var tree = compilation.SyntaxTrees.First(each => each.ToString().Contains(text, StringComparison.Ordinal));
        var start = tree.ToString().IndexOf(text, StringComparison.Ordinal);
        var edited = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, text.Length), typed))));
        await CheckAsync(edited);

        // And back again.
        await CheckAsync(edited.ReplaceSyntaxTree(edited.SyntaxTrees.First(each => each.FilePath == tree.FilePath), tree));

        static async Task CheckAsync(Compilation compilation)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                Assert.Equal(await FindAnewAsync(compilation, tree), await FindAsync(compilation, tree));
            }
        }
    }

    /// <summary>What was found in edited code is still found when other code is edited after it.</summary>
    [Fact]
    public async Task EditsOfTwoFiles_KeepWhatWasFound()
    {
        var compilation = AnalyzerRun.Compile(
            ("A.cs", "namespace FlowBench; static class A { [PolicySdk.TrainingUse(PolicySdk.Capabilities.VoiceCloning, Context = PolicySdk.Contexts.Entertainment)] public static void Run() { Sink.TrainClip(Source.LoadPerformer()); } }"),
            ("B.cs", "namespace FlowBench; static class B { public static void Run() { Sink.TrainClip(Source.LoadPublic()); } }"),
            ("Support.cs", File.ReadAllText(MarkedFiles.In("cases")[^1])));
        foreach (var file in new[] { "A.cs", "A.cs", "B.cs", "A.cs", "B.cs", "B.cs" })
        {
            var tree = compilation.SyntaxTrees.First(each => each.FilePath == file);
            var start = tree.ToString().IndexOf("Run() {", StringComparison.Ordinal) + 7;
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(new TextSpan(start, 0), " /* typed */")));
            foreach (var each in compilation.SyntaxTrees)
            {
                Assert.Equal(await FindAnewAsync(compilation, each), await FindAsync(compilation, each));
            }
        }

        Assert.Single(await FindAsync(compilation, compilation.SyntaxTrees[0]));
    }

    /// <summary>
    /// The other tests would say nothing if every analysis began anew: with the same documents, as an IDE hands them out, it goes on, and with
    /// others it does not.
    /// </summary>
    [Fact]
    public void SameDocuments_AnswerAlike_AndOthersDoNot()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var before = AnalyzerRun.Compile(("Support.cs", File.ReadAllText(MarkedFiles.In("cases")[^1])), ("A.cs", "class A { void Run() { } }"));
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[1], before.SyntaxTrees[1].WithChangedText(SourceText.From("class A { void Run() { Run(); } }")));
        var others = AnalyzerRun.Texts([.. s_policy.Select(static each => (each.Path, each.GetText()!.ToString() + " "))]);
        var domain = DomainOf(before, s_policy);
        Assert.True(DomainOf(after, s_policy).AnswersAs(domain));
        Assert.False(DomainOf(after, others).AnswersAs(domain));
        Assert.Same(FlowHistory.Of(before), FlowHistory.Of(after));

        LicenseFlowDomain DomainOf(Compilation compilation, ImmutableArray<AdditionalText> documents) =>
            PolicyCompilation.Of(compilation, AnalyzerRun.With(compilation, documents).AnalysisOptions.Options!).Domain(cancellation);
    }

    /// <summary>Whoever edits a license is judged by the edited one.</summary>
    [Fact]
    public async Task EditedDocuments_Count()
    {
        var compilation = AnalyzerRun.Compile(("Training.cs", "static class Training { static void Run() { FlowBench.Sink.TrainClip(FlowBench.Source.LoadPerformer()); } }"), ("Support.cs", File.ReadAllText(MarkedFiles.In("cases")[^1])));
        var tree = compilation.SyntaxTrees[0];
        Assert.Single(await FindAsync(compilation, tree));
        var edited = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(new TextSpan(0, 0), " ")));
        var permitting = AnalyzerRun.Texts([.. s_policy.Select(static each => (each.Path, each.GetText()!.ToString().Replace("\"performer-voice\"", "\"other-voice\"", StringComparison.Ordinal)))]);
        var diagnostics = await AnalyzerRun.With(edited, permitting).GetAnalyzerSemanticDiagnosticsAsync(edited.GetSemanticModel(edited.SyntaxTrees[0]), null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, static each => each.Id == "PSDK2001");
        Assert.Single(await FindAsync(edited, edited.SyntaxTrees[0]));
    }

    private const string Shelf = """
        #define FREE
        using System.Collections.Generic;
        using PolicySdk;
        using Loads = FlowBench.PublicLoads;
        namespace FlowBench;
        public static class PublicLoads { public static Clip Load() { return Source.LoadPublic(); } }
        public static class PerformerLoads { public static Clip Load() { return Source.LoadPerformer(); } }
        public class Shelf(Clip clip)
        {
            private const bool Licensed = false;
            private static Clip s_bed = Source.LoadPublic();
            public Clip Kept;
            public Shelf() : this(Source.LoadPerformer()) { Kept = Source.LoadPublic(); }
            public Clip Take() { return Source.LoadPublic(); }
            public IEnumerable<Clip> All() { return new List<Clip>(); }
            public Clip Cover { get { return Source.LoadPublic(); } set { field = value; } } = Source.LoadPerformer();
            public virtual Clip Virtual() => Source.LoadPublic();
            public Clip Arrow => Source.LoadPublic(); // arrow
            /* attribute */
            public Clip Loaded() { return Licensed ? Source.LoadPerformer() : Loads.Load(); }
            public void Train(Clip one /* parameter */) { Sink.TrainClip(one); Sink.TrainClip(s_bed); }
            public Clip Shadowed() { var clip = Source.LoadPublic(); return clip; }
            public IEnumerable<Clip> Steps(Clip one) { yield return Stepped(one); }
            private static Clip Stepped(Clip one) { Sink.TrainClip(one); return one; }
            public void Used() { void Use(Clip used) { } Use(Source.LoadPerformer()); }
            public string Found() { return typeof(PerformerLoads).Name; }
            public Clip Deep() { Clip Local() { return Source.LoadPublic(); } return Local(); }
        #if LICENSED
            public Clip Conditional() { return Source.LoadPerformer(); }
        #else
            public Clip Conditional() { return Source.LoadPublic(); }
        #endif
        }
        public class Deeper : Shelf { /* members */ }
        """;

    private const string Training = """
        namespace FlowBench;
        public static class Training
        {
            public static void Run()
            {
                Shelf shelf = new Deeper();
                Sink.TrainClip(shelf.Take());
                Sink.TrainAll(shelf.All());
                Sink.TrainClip(shelf.Cover);
                Sink.TrainClip(shelf.Kept);
                Sink.TrainClip(shelf.Virtual());
                Sink.TrainClip(shelf.Arrow);
                Sink.TrainClip(shelf.Loaded());
                Sink.TrainClip(shelf.Deep());
                Sink.TrainClip(shelf.Shadowed());
                Sink.TrainText(shelf.Found());
                shelf.Used();
                var steps = shelf.Steps(Source.LoadPerformer());
                Sink.TrainClip(shelf.Conditional());
                shelf.Train(Source.LoadPublic());
            }
        }
        """;

    private static Compilation SomePrograms(Random random)
    {
        var files = MarkedFiles.In("Programs");
        var some = files.SkipLast(1).OrderBy(_ => random.Next()).Take(FilesAtOnce).Append(files[^1]);
        return AnalyzerRun.Compile([.. some.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
    }

    private static (Compilation Compilation, SyntaxTree Edited) Edit(Compilation compilation, Random random, string? path = null)
    {
        while (true)
        {
            var tree = compilation.SyntaxTrees.FirstOrDefault(each => each.FilePath == path) ?? compilation.SyntaxTrees.ElementAt(random.Next(compilation.SyntaxTrees.Count() - 1));
            var bodies = tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().Where(static block => block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax).ToList();
            if (bodies.Count == 0)
            {
                path = null;
                continue;
            }

            var changed = tree.WithChangedText(tree.GetText().WithChanges(Change(bodies[random.Next(bodies.Count)], random)));
            var next = compilation.ReplaceSyntaxTree(tree, changed);
            if (!next.GetSemanticModel(changed).GetDiagnostics().Any(static each => each.Severity == DiagnosticSeverity.Error))
            {
                return (next, changed);
            }

            path = random.Next(4) == 0 ? null : path;
        }
    }

    // Statements typed, deleted and written twice, and data of another source.
    private static TextChange Change(BlockSyntax body, Random random)
    {
        var statements = body.DescendantNodes().OfType<StatementSyntax>().Where(static statement => statement.Parent is BlockSyntax).ToList();
        var statement = statements.Count == 0 ? null : statements[random.Next(statements.Count)];
        var sources = body.DescendantTokens().Where(static token => token.Text.Contains("Performer", StringComparison.Ordinal) || token.Text.Contains("Public", StringComparison.Ordinal)).ToList();
        return random.Next(6) switch
        {
            0 when statement is not null => new TextChange(statement.Span, ""),
            1 when statement is not null => new TextChange(new TextSpan(statement.Span.End, 0), " " + statement),
            2 when sources.Count > 0 => Swapped(sources[random.Next(sources.Count)]),
            3 when statement is not null => new TextChange(new TextSpan(statement.SpanStart, 0), s_statements[random.Next(s_statements.Length)]),
            _ => new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), s_statements[random.Next(s_statements.Length)]),
        };

        static TextChange Swapped(SyntaxToken source) => new(
            source.Span,
            source.Text.Contains("Public", StringComparison.Ordinal)
                ? source.Text.Replace("Public", "Performer", StringComparison.Ordinal)
                : source.Text.Replace("Performer", "Public", StringComparison.Ordinal));
    }

    private static Task<List<string>> FindAnewAsync(Compilation compilation, SyntaxTree tree)
    {
        var fresh = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(static each => CSharpSyntaxTree.ParseText(each.GetText(), (CSharpParseOptions)each.Options, each.FilePath)));
        return FindAsync(fresh, fresh.SyntaxTrees.First(each => each.FilePath == tree.FilePath));
    }

    private static Task<List<string>> FindAsync(Compilation compilation, SyntaxTree tree) => FindAsync(compilation, tree, TestContext.Current.CancellationToken);

    private static async Task<List<string>> FindAsync(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var diagnostics = await AnalyzerRun.With(compilation, s_policy).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, cancellation);
        Assert.All(diagnostics.SelectMany(static each => each.AdditionalLocations), place => AssertStands(place, compilation));
        return [.. diagnostics.Select(Text).Order(StringComparer.Ordinal)];
    }

    // The same objects for all, as an IDE hands them out.
    private static readonly ImmutableArray<AdditionalText> s_policy = AnalyzerRun.Texts(
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "FlowBench", "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)))]);

    // Of several ways, another one may be told, and not always the shortest: ways take no part in what is found.
    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan()} {diagnostic} {diagnostic.AdditionalLocations.Count > 0}";

    // Each step of a way stands in the code as it is now, at a piece of it, or where it stood that is no more.
    private static void AssertStands(Location place, Compilation compilation)
    {
        if (place.SourceTree is { } tree)
        {
            Assert.Contains(tree, compilation.SyntaxTrees);
            Assert.True(place.SourceSpan.End <= tree.Length);
            Assert.True(place.SourceSpan.IsEmpty || tree.GetRoot().FindNode(place.SourceSpan).Span == place.SourceSpan, place.ToString());
        }
    }
}
