using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Tests.RealWorld;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>Training whose model nothing keeps is a warning of the rule that it breaks; wherever that is not plain, it is the error.</summary>
public sealed class DroppedModelTests
{
    private const string Support = """
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using PolicySdk;
        public class Take { [LoadColumn(0)] public float Pitch; }
        public static class Takes
        {
            [ConsentScope("improv-troupe-2026", Data = [DataCategories.VoiceRecording])]
            public static IDataView Load(MLContext ml) => ml.Data.LoadFromTextFile<Take>("takes.csv");
        }
        """;

    [Theory]
    [InlineData("estimator.Fit(data).Transform(data).Preview(4);")]
    [InlineData("Console.WriteLine(estimator.Fit(data).Transform(data).Preview(4));")]
    [InlineData("estimator.Fit(data);")]
    [InlineData("_ = estimator.Fit(data);")]
    [InlineData("var model = estimator.Fit(data); var seen = model.Transform(data); Console.WriteLine(seen.Schema.Count);")]
    public Task ModelThatIsOnlyLookedAt_IsAWarning(string statements) => Verify(statements, "warning PSDK2001");

    [Theory]
    [InlineData("s_model = estimator.Fit(data);")]
    [InlineData("var model = estimator.Fit(data); s_models.Add(model);")]
    [InlineData("var model = estimator.Fit(data); Func<ITransformer> later = () => model; later();")]
    [InlineData("Keep(estimator.Fit(data));")]
    [InlineData("ITransformer model = estimator.Fit(data); model = Other(model);")]
    public Task ModelThatIsKept_IsAnError(string statements) => Verify(statements, "error PSDK2001");

    /// <summary>What it learned goes out with the file; to have trained it is an error then, and so is what is done with it.</summary>
    [Fact]
    public Task ModelThatIsSaved_IsAnError() =>
        Verify("""ml.Model.Save(estimator.Fit(data), data.Schema, "model.zip");""", "error PSDK2001", "error PSDK2001");

    [Fact]
    public async Task Message_SaysWhyItIsAWarning()
    {
        var finding = Assert.Single(await Diagnostics("estimator.Fit(data);"));

        Assert.EndsWith(" Nothing keeps the model that it trains, so this is a warning.", finding.GetMessage(), StringComparison.Ordinal);
    }

    private static async Task Verify(string statements, params string[] expected) =>
        Assert.Equal(expected, (await Diagnostics(statements)).Select(each => $"{each.Severity.ToString().ToLowerInvariant()} {each.Id}"));

    private static async Task<IEnumerable<Diagnostic>> Diagnostics(string statements)
    {
        var compilation = AnalyzerRun.Compile(
            ("Support.cs", Support),
            ("Job.cs", $$"""
                using System;
                using System.Collections.Generic;
                using Microsoft.ML;
                using PolicySdk;
                [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
                public static class Job
                {
                    private static ITransformer? s_model;
                    private static readonly List<ITransformer> s_models = [];
                    private static object? Kept => s_model;
                    private static void Keep(ITransformer model) => s_model = model;
                    private static ITransformer Other(ITransformer model) => model;
                    public static void Run(MLContext ml)
                    {
                        var data = Takes.Load(ml);
                        var estimator = ml.Transforms.Concatenate("Features", "Pitch");
                        {{statements}}
                    }
                }
                """));
        compilation = compilation.WithReferences([.. TrainingRepository.References()]);
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(each => each.Severity == DiagnosticSeverity.Error));
        return (await AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv)).GetAnalyzerDiagnosticsAsync(cancellation))
            .OrderBy(each => each.Location.SourceSpan.Start);
    }
}
