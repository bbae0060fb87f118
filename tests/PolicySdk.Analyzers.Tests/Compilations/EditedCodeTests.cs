using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicySdk.Analyzers.Tests.FlowBench;
using PolicySdk.Analyzers.Tests.Verification;

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
            for (var i = 0; i < EditsOfEach; i++)
            {
                (compilation, var edited) = Edit(compilation, random);
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

    private static Compilation SomePrograms(Random random)
    {
        var files = MarkedFiles.In("Programs");
        var some = files.SkipLast(1).OrderBy(_ => random.Next()).Take(FilesAtOnce).Append(files[^1]);
        return AnalyzerRun.Compile([.. some.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
    }

    private static (Compilation Compilation, SyntaxTree Edited) Edit(Compilation compilation, Random random)
    {
        while (true)
        {
            var tree = compilation.SyntaxTrees.ElementAt(random.Next(compilation.SyntaxTrees.Count() - 1));
            var bodies = tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().Where(static block => block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax).ToList();
            if (bodies.Count == 0)
            {
                continue;
            }

            var body = bodies[random.Next(bodies.Count)];
            var change = random.Next(4) == 0 && body.Statements.Count > 1
                ? new TextChange(body.Statements[random.Next(body.Statements.Count)].Span, "")
                : new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), s_statements[random.Next(s_statements.Length)]);
            var changed = tree.WithChangedText(tree.GetText().WithChanges(change));
            var next = compilation.ReplaceSyntaxTree(tree, changed);
            if (!next.GetSemanticModel(changed).GetDiagnostics().Any(static each => each.Severity == DiagnosticSeverity.Error))
            {
                return (next, changed);
            }
        }
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
        return [.. diagnostics.Select(Text).Order(StringComparer.Ordinal)];
    }

    // The same objects for all, as an IDE hands them out.
    private static readonly ImmutableArray<AdditionalText> s_policy = AnalyzerRun.Texts(
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "FlowBench", "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)))]);

    // Of several ways that are equally short, another one may be told.
    private static string Text(Diagnostic diagnostic)
    {
        Assert.All(diagnostic.AdditionalLocations, static place => Assert.True(place.SourceTree is null || place.SourceSpan.End <= place.SourceTree.Length));
        return $"{diagnostic.Location.GetLineSpan()} {diagnostic} {diagnostic.AdditionalLocations.Count}";
    }
}
