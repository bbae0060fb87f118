using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Contracts;
using PolicySdk.Analyzers.Documents;
using PolicySdk.Analyzers.Tests.Verification;
using PolicySdk.Flow.Analysis;
using PolicySdk.Flow.Models;

namespace PolicySdk.Analyzers.Tests.FlowBench;

/// <summary>The programs of the benchmark, and what the engine alone says of them.</summary>
internal static class MarkedFiles
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "FlowBench");

    public static List<string> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(s_root, folder), "*.cs").Order(StringComparer.Ordinal), Path.Combine(s_root, "Support.cs")];

    public static FlowAnalysis Analysis(CSharpCompilation compilation, bool isWhole, params (string Path, string Text)[] documents) =>
        new(compilation, DomainOf(compilation, isWhole, documents));

    /// <summary>An analysis that follows everything as it does what takes too many steps otherwise.</summary>
    public static FlowAnalysis Coarse(CSharpCompilation compilation) => new(compilation, DomainOf(compilation, isWhole: true)) { IsCoarse = true };

    private static LicenseFlowDomain DomainOf(CSharpCompilation compilation, bool isWhole, params (string Path, string Text)[] documents)
    {
        var policy = Directory.GetFiles(Path.Combine(s_root, "policy")).Select(file => ("policy/" + Path.GetFileName(file), File.ReadAllText(file)));
        var read = PolicyDocuments.Read(AnalyzerRun.With(compilation, [.. policy, .. documents]).AnalysisOptions.Options!.AdditionalFiles, TestContext.Current.CancellationToken);
        var names = ModelNames.Of(read);
        return new LicenseFlowDomain(
            compilation, read.Vocabulary, read.Licenses, new ApiModelSet(names.SourcesFor(compilation)), read.Declassifies, isWhole ? null : names);
    }
}
