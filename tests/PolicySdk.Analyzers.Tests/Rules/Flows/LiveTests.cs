using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>What an IDE asks for, one file at a time, and what tools read besides the message.</summary>
public sealed class LiveTests
{
    private const string Trainer = """
        using PolicySdk;

        static class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            public static void Run(ImprovClips clips) => Epoch.Train(clips.Load());
        }
        """;

    private const string Helper = """
        static class Epoch
        {
            public static void Train(object data) => Trainer.Fit(data);
        }
        """;

    private static readonly (string, string)[] s_files = [("Support.cs", FlowTest.Support), ("Job.cs", Trainer), ("Epoch.cs", Helper)];

    [Fact]
    public async Task Finding_IsADiagnosticOfItsFileAlone()
    {
        var compilation = AnalyzerRun.Compile(s_files);
        var analysis = AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv));
        var found = new List<(string, string)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var diagnostic in await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken))
            {
                found.Add((tree.FilePath, diagnostic.Id));
            }
        }

        Assert.Equal([("Epoch.cs", "PSDK2001")], found);
    }

    [Fact]
    public async Task Finding_CarriesTheWayAndTheClause()
    {
        var compilation = AnalyzerRun.Compile(s_files);
        var finding = Assert.Single(await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        var texts = finding.Properties[FindingProperties.Hops]!.Split('\n');
        Assert.Equal(texts.Length + 1, finding.AdditionalLocations.Count);
        Assert.Equal("Job.cs", finding.AdditionalLocations[0].SourceTree!.FilePath);
        Assert.Equal(LocationKind.ExternalFile, finding.AdditionalLocations[^1].Kind);
        Assert.Equal(LicenseTexts.ImprovPath, finding.AdditionalLocations[^1].GetLineSpan().Path);
        Assert.Equal("improv-troupe-2026", finding.Properties[FindingProperties.License]);
        Assert.Equal("p2", finding.Properties[FindingProperties.Rule]);
        Assert.Equal($"{LicenseTexts.ImprovPath}:11:39:56", finding.Properties[FindingProperties.Clause]);
        Assert.NotEmpty(finding.Properties[FindingProperties.Help]!);
    }

    [Fact]
    public async Task Findings_AreTheSameInEveryRun()
    {
        var first = await Messages();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(first, await Messages());
        }

        static async Task<List<string>> Messages()
        {
            var files = Enumerable.Range(0, 12).Select(i => ($"Job{i}.cs", Trainer.Replace("class Job", $"class Job{i}").Replace("Epoch.Train", "Trainer.Fit")));
            var compilation = AnalyzerRun.Compile([.. s_files, .. files]);
            var diagnostics = await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv)).GetAnalyzerDiagnosticsAsync();
            return [.. diagnostics.Select(each => each.ToString() + each.Properties[FindingProperties.Hops]).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task CancelledRun_LeavesTheNextOneWhole()
    {
        var compilation = AnalyzerRun.Compile(s_files);
        using var source = new CancellationTokenSource();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv))
            .GetAnalyzerDiagnosticsAsync(source.Token));

        var diagnostics = await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv)).GetAnalyzerDiagnosticsAsync();

        Assert.Equal("PSDK2001", Assert.Single(diagnostics).Id);
    }
}
