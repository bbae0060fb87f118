using Microsoft.CodeAnalysis;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

public sealed class UnscopedTests
{
    private const string Reader = """
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(string path) => Trainer.{|#0:Fit|}(File.ReadAllLines(path));
        }
        """;

    [Fact]
    public Task FileThatNobodyScopes_TriggersPSDK2005() => FlowTest.Of(Reader)
        .Expecting(
            "PSDK2005",
            0,
            "'Fit' trains on data without a consent scope (read by File.ReadAllLines, Program.cs:8). Declare [ConsentScope] on the member that hands it out.")
        .RunAsync();

    [Fact]
    public Task Warning_IsAWarning() =>
        FlowTest.Of(Reader).WithProperty("PolicyUnscopedData", "Warning").Expecting("PSDK2005", 0, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task Off_DoesNotTrigger() =>
        FlowTest.Of(Reader.Replace("{|#0:Fit|}", "Fit")).WithProperty("PolicyUnscopedData", "Off").RunAsync();

    [Fact]
    public Task EvaluatingAndKeepingUnscopedData_DoNotTrigger() => FlowTest.Of("""
        class Job
        {
            void Run(string path)
            {
                var lines = File.ReadAllLines(path);
                Trainer.Evaluate(lines);
                File.WriteAllLines("copy.txt", lines);
            }
        }
        """).RunAsync();

    [Fact]
    public Task FileReadInALoader_ComesUnderItsScope() => FlowTest.Of("""
        [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
        class Lines : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => File.ReadLines("lines.txt");

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void TrainHere() => Trainer.{|#0:Fit|}(File.ReadLines("lines.txt"));
        }

        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(Lines lines) => Trainer.Fit(lines.Load());
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public Task PathOfALicense_CarriesIt_AndTriggersPSDK1001WhereItIsRead() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run() => Trainer.{|#0:Fit|}(File.{|#1:ReadAllLines|}("../data/improv/lines.txt"));
        }
        """)
        .Expecting("PSDK2001", 0)
        .Expecting(
            "PSDK1001",
            1,
            "'ReadAllLines' reads '../data/improv/lines.txt', which comes under 'improv-troupe-2026', but the member that reads it declares no consent "
            + "scope. Declare [ConsentScope] on what hands the data out.")
        .RunAsync();

    [Fact]
    public Task DeclaringOneLicense_DoesNotWashOffThatOfThePath() => FlowTest.Of("""
        class Job
        {
            [ConsentScope("open-voices")]
            static string[] Load() => File.{|#1:ReadAllLines|}("data/improv/lines.txt");

            [TrainingUse(Capabilities.SpeechSynthesis, Context = Contexts.Healthcare)]
            void Run() => Trainer.{|#0:Fit|}(Load());
        }
        """)
        .With("policy/voices.license.json", Verification.LicenseTexts.Voices.Replace("\"SpeechSynthesis\"", "\"Any\"").Replace("\"Healthcare\"", "\"Any\"").Replace("[\"VoiceRecording\"]", "[\"Any\"]"))
        .Expecting("PSDK2001", 0)
        .Expecting("PSDK1001", 1)
        .RunAsync();

    [Fact]
    public Task LoaderThatInheritsItsReader_GivesItsOwnScope() => FlowTest.Of("""
        abstract class CsvLoader : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => File.ReadLines("lines.csv");
        }

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
        sealed class Lines : CsvLoader { }

        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(Lines lines) => Trainer.Fit(lines.Load());

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Watch() => Trainer.{|#0:Fit|}(new Lines().Load());
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public Task LoaderThatReadsABoundPathThroughAHelper_IsDeclaredEnough() => FlowTest.Of("""
        [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
        sealed class Lines(string root) : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => Csv.Read(Path.Combine(root, "data", "improv", "lines.csv"));
        }

        static class Csv
        {
            public static IEnumerable<string> Read(string path) => File.ReadLines(path).Skip(1).Select(line => line.Trim());
        }

        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(string root) => Trainer.Fit(new Lines(root).Load());
        }
        """).RunAsync();
}
