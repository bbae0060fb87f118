using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>
/// A library with the recordings, one that makes features of them, one that nobody annotated, and a program that trains: each is analysed
/// with what the attributes of the others say, as a file or, as in an IDE, as a compilation.
/// </summary>
public sealed class ThreeAssembliesTests
{
    private const string Recordings = """
        using System;
        using System.Collections.Generic;
        using PolicySdk;

        namespace Recordings;

        public class Clip
        {
            [DataCategory(DataCategories.Transcript)] public string Text { get; set; } = "";
            [DataCategory(DataCategories.FacialExpression)] public float[] Face { get; set; } = [];
        }

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.VoiceRecording, DataCategories.Transcript])]
        public sealed class ImprovClips : IDatasetLoader<Clip>
        {
            public IEnumerable<Clip> Load() => [new Clip()];
        }

        public interface IRecordings
        {
            [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])] string[] Lines();
            void Read([ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])] out string line);
            void Visit([ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])] Action<string> each);
        }

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
        public class Stage
        {
            public event Action<string>? Spoken;
            public void Play() => Spoken?.Invoke(Line());
            public string Line() => new ImprovClips().ToString()!;
        }
        """;

    private const string Features = """
        using System.Linq;
        using PolicySdk;
        using Recordings;

        namespace Features;

        public static class Words
        {
            [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
            [return: Derives(Stages.Features)]
            public static string[] All() => new ImprovClips().Load().Select(clip => clip.Text).ToArray();

            public static string[] Of(ImprovClips clips) => clips.Load().Select(clip => clip.Text).ToArray();

            [Declassifies("how many words")]
            public static string Count(ImprovClips clips) => clips.Load().First().Text;

            [Declassifies("no policy lists it")]
            public static string Guess(ImprovClips clips) => clips.Load().First().Text;
        }

        public class Network
        {
            private readonly object? _seed = new object();
            public Network() : this(1) { }
            public Network(int seed) => _seed = seed;

            [return: Derives(Stages.Model)]
            public static Network Fit([DataUse(Operations.Train)] object data) => new();

            [return: Derives(Stages.Metrics)]
            public double Measure([DataUse(Operations.Evaluate)] object data) => 0;

            [DataUse(Operations.PublishWeights)]
            public static void Publish(Network network) { }
        }
        """;

    private const string Unannotated = """
        using System.Collections.Generic;
        using System.Linq;
        using Recordings;

        namespace Helpers;

        public static class Clips
        {
            public static List<Clip> All() => new ImprovClips().Load().ToList();
            public static List<Clip> Shuffled(ImprovClips clips) => clips.Load().Reverse().ToList();
            public static IEnumerable<T> Twice<T>(IEnumerable<T> items) => items.Concat(items);
            public static int Count() => All().Count;
            internal static List<Clip> Kept() => All();
        }
        """;

    private const string Policy = """
        { "id": "acme", "declassifiers": [{ "method": "M:Features.Words.Count(Recordings.ImprovClips)", "reason": "It counts words." }] }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnnotatedLibraries_AreClean(bool asFiles)
    {
        var recordings = Compile("Recordings", Recordings);
        Assert.Empty(await Findings(recordings));
        Assert.Empty(await Findings(Compile("Features", Features, Reference(recordings, asFiles))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LibraryWithoutAnnotation_IsReportedWhereItHandsOutWhatItLoads(bool asFiles)
    {
        var recordings = Reference(Compile("Recordings", Recordings), asFiles);

        var finding = Assert.Single(await Findings(Compile("Helpers", Unannotated, recordings)));
        Assert.Equal("PSDK1009 All", finding.Split(':')[0]);
        Assert.Contains("Clips.All hands out data of 'improv-troupe-2026' (loaded in ImprovClips.Load, ", finding);
    }

    [Theory]
    [InlineData("Network.Fit(new ImprovClips().Load());", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Fit(new ImprovClips().Load());", "Research", null)]
    [InlineData("Network.Fit(new ImprovClips().Load().Select(clip => clip.Text));", "Research", null)]
    [InlineData("Network.Fit(new ImprovClips().Load().Select(clip => clip.Face));", "Research", "PSDK2002 Fit")]
    [InlineData("Network.Fit(Words.All());", "Workplace", "PSDK2001 Fit: 'Fit' trains EmotionRecognition in context Workplace on features of data")]
    [InlineData("Network.Fit(Words.All());", "Research", null)]
    [InlineData("Network.Fit(Words.Of(new ImprovClips()));", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Publish(Network.Fit(Words.All()));", "Research", "PSDK2003 Publish: 'Publish' publishes a model trained on data")]
    [InlineData("Network.Publish(Network.Fit(new object()));", "Research", null)]
    [InlineData("Network.Publish(new Network(3));", "Research", null)]
    [InlineData("Network.Fit(new object()).Measure(Words.All());", "Workplace", "PSDK2001 Measure")]
    [InlineData("Network.Fit(Words.Count(new ImprovClips()));", "Workplace", null)]
    [InlineData("Network.Fit(Words.Guess(new ImprovClips()));", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Fit(recordings.Lines());", "Workplace", "PSDK2001 Fit")]
    [InlineData("recordings.Read(out var line); Network.Fit(line);", "Workplace", "PSDK2001 Fit")]
    [InlineData("recordings.Visit(line => Network.Fit(line));", "Workplace", "PSDK2001 Fit")]
    [InlineData("var stage = new Stage(); stage.Spoken += line => Network.Fit(line); stage.Play();", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Fit(Clips.Twice(new ImprovClips().Load()));", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Fit(Clips.Shuffled(new ImprovClips()));", "Workplace", "PSDK2001 Fit")]
    [InlineData("Network.Fit(Clips.Count());", "Workplace", null)]
    public async Task Program_IsJudgedByTheContractsOfItsReferences(string code, string context, string? expected)
    {
        foreach (var asFiles in new[] { true, false })
        {
            var findings = await Findings(Program(code, context, asFiles));
            if (expected is null)
            {
                Assert.Empty(findings);
            }
            else
            {
                Assert.StartsWith(expected, Assert.Single(findings));
            }
        }
    }

    // What the library did not declare cannot be seen here; that is why it is an error there.
    [Fact]
    public async Task WhatALibraryDoesNotDeclare_IsNotSeenOutside() =>
        Assert.Empty(await Findings(Program("Network.Fit(Clips.All());", "Workplace", asFiles: true)));

    [Fact]
    public async Task UndeclaredUse_IsReportedInTheProgram()
    {
        var findings = await Findings(Program("Network.Fit(Words.All());", null, asFiles: true));
        Assert.StartsWith("PSDK1006 Fit", Assert.Single(findings));
    }

    private static CSharpCompilation Program(string code, string? context, bool asFiles)
    {
        var recordings = Reference(Compile("Recordings", Recordings), asFiles);
        var use = context is null ? "" : $"[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.{context})]";
        return Compile(
            "Program",
            $$"""
            using System.Linq;
            using Features;
            using Helpers;
            using PolicySdk;
            using Recordings;

            static class Job
            {
                {{use}}
                static void Main() => Run(null!);

                {{use}}
                static void Run(IRecordings recordings) { {{code}} }
            }
            """,
            recordings,
            Reference(Compile("Features", Features, recordings), asFiles),
            Reference(Compile("Helpers", Unannotated, recordings), asFiles));
    }

    private static CSharpCompilation Compile(string name, string code, params MetadataReference[] references)
    {
        var compilation = AnalyzerRun.Compile((name + ".cs", code)).WithAssemblyName(name).AddReferences(references);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static MetadataReference Reference(CSharpCompilation compilation, bool asFile)
    {
        if (!asFile)
        {
            return compilation.ToMetadataReference();
        }

        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    // `PSDK2001 Fit: message`: the rule, and the code that the finding stands at.
    private static async Task<string[]> Findings(CSharpCompilation compilation)
    {
        var run = AnalyzerRun.With(compilation, (LicenseTexts.ImprovPath, LicenseTexts.Improv), (PolicyTexts.PolicyPath, Policy));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic =>
                $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage()}"),
        ];
    }
}
