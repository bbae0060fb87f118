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
    public void AllFiles_InAnyOrder(string folder, int seed)
    {
        var compilation = AnalyzerRun.Compile([.. Files(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        var cancellation = TestContext.Current.CancellationToken;
        var whole = Analysis(compilation, isWhole: true).Run(cancellation).Consumptions.Select(Text).ToList();
        Assert.NotEmpty(whole);
        Assert.Equal(whole, Analysis(compilation, isWhole: false).Run(cancellation).Consumptions.Select(Text));

        var byFile = Analysis(compilation, isWhole: false);
        var random = new Random(seed);
        var found = compilation.SyntaxTrees.OrderBy(_ => random.Next()).SelectMany(tree => byFile.Run(tree, cancellation).Consumptions).Select(Text);
        Assert.Equal(whole.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>One program alone has fewer names that could connect by chance what the language connects.</summary>
    [Fact]
    public void EachProgramAlone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var support = Files("cases").Last();
        foreach (var file in Files("cases").SkipLast(1))
        {
            var compilation = AnalyzerRun.Compile((Path.GetFileName(file), File.ReadAllText(file)), ("Support.cs", File.ReadAllText(support)));
            var whole = Analysis(compilation, isWhole: true).Run(cancellation).Consumptions.Select(Text);
            Assert.Equal(whole, Analysis(compilation, isWhole: false).Run(compilation.SyntaxTrees[0], cancellation).Consumptions.Select(Text));
        }
    }

    private static List<string> Files(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "FlowBench");
        return [.. Directory.GetFiles(Path.Combine(root, folder), "*.cs").Order(StringComparer.Ordinal), Path.Combine(root, "Support.cs")];
    }

    private static FlowAnalysis Analysis(CSharpCompilation compilation, bool isWhole)
    {
        var policy = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "FlowBench", "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)));
        var documents = PolicyDocuments.Read(AnalyzerRun.With(compilation, [.. policy]).AnalysisOptions.Options!.AdditionalFiles, TestContext.Current.CancellationToken);
        var names = ModelNames.Of(documents);
        return new FlowAnalysis(
            compilation,
            new LicenseFlowDomain(
                compilation, documents.Vocabulary, documents.Licenses, new ApiModelSet(names.Sources), documents.Declassifies, isWhole ? null : names));
    }

    private static string Text(Consumption consumption) =>
        $"{consumption.Location.GetLineSpan()} {consumption.Callee} {consumption.Use.Operation} by {consumption.Consumer} for {consumption.Declarer}: "
        + string.Join("; ", consumption.Arrivals.Select(a => $"{a.Origin.Kind} {a.Origin.Location.GetLineSpan()} {a.Stage} [{string.Join(',', a.Narrowing)}] {string.Join(" > ", a.Hops.Select(h => h.Text))}"));
}
