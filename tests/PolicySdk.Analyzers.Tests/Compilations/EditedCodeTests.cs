using System.Collections.Immutable;
using System.Globalization;
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
                compilation = Edit(compilation, random);
                var edited = compilation.SyntaxTrees.First(tree => tree.FilePath == s_edited);
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

    [ThreadStatic]
    private static string? s_edited;

    private static Compilation Edit(Compilation compilation, Random random)
    {
        while (true)
        {
            var tree = compilation.SyntaxTrees.ElementAt(random.Next(compilation.SyntaxTrees.Count() - 1));
            var bodies = tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().Where(block => block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax).ToList();
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
            if (next.GetSemanticModel(changed).GetDiagnostics().Any(static each => each.Severity == DiagnosticSeverity.Error))
            {
                continue;
            }

            s_edited = tree.FilePath;
            return next;
        }
    }

    private static Task<List<string>> FindAnewAsync(Compilation compilation, SyntaxTree tree)
    {
        var fresh = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(static each => CSharpSyntaxTree.ParseText(each.GetText(), (CSharpParseOptions)each.Options, each.FilePath)));
        return FindAsync(fresh, fresh.SyntaxTrees.First(each => each.FilePath == tree.FilePath));
    }

    private static async Task<List<string>> FindAsync(Compilation compilation, SyntaxTree tree)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var diagnostics = await AnalyzerRun.With(compilation, s_policy).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, cancellation);
        return [.. diagnostics.Select(Text).Order(StringComparer.Ordinal)];
    }

    // The same objects for all, as an IDE hands them out.
    private static readonly ImmutableArray<AdditionalText> s_policy = AnalyzerRun.Texts(
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "FlowBench", "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)))]);

    private static string Text(Diagnostic diagnostic) =>
        string.Join(" ", new[] { diagnostic.Location }.Concat(diagnostic.AdditionalLocations).Select(static place => place.GetLineSpan().ToString()))
        + " " + diagnostic.ToString() + " " + string.Join(";", diagnostic.Properties.OrderBy(static each => each.Key, StringComparer.Ordinal).Select(static each => each.ToString()));
}
