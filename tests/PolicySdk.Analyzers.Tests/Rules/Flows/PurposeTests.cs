namespace PolicySdk.Analyzers.Tests.Rules.Flows;

public sealed class PurposeTests
{
    [Fact]
    public Task UseThatTheLicenseAllows_DoesNotTrigger() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            void Run(ImprovClips clips) => Trainer.Evaluate(Trainer.Fit(clips.Load()));
        }
        """).RunAsync();

    [Fact]
    public Task ForbiddenContext_TriggersPSDK2001() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """)
        .Expecting(
            "PSDK2001",
            0,
            "'Fit' trains EmotionRecognition in context Workplace on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14); "
            + "rule p2 forbids Workplace (improv.license.json:11). Allowed contexts: Research, Entertainment.")
        .RunAsync();

    [Fact]
    public Task CapabilityWithoutPermit_TriggersPSDK2001() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.SpeechSynthesis, Context = Contexts.Entertainment)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """)
        .Expecting(
            "PSDK2001",
            0,
            "'Fit' trains SpeechSynthesis in context Entertainment on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14); "
            + "no rule permits SpeechSynthesis, the nearest is g1 (improv.license.json:7). Allowed capabilities: EmotionRecognition.")
        .RunAsync();

    [Fact]
    public Task UnsaidContext_TriggersPSDK2001() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public Task CapabilityOfTheCallee_IsJudgedBesidesTheDeclaredOne() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            void Run(ImprovClips clips) => Trainer.{|#0:Clone|}(clips.Load());
        }
        """)
        .Expecting(
            "PSDK2001",
            0,
            "'Clone' trains VoiceCloning in context Entertainment on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14); "
            + "rule p1 forbids DigitalReplica (improv.license.json:10). Allowed capabilities: EmotionRecognition.")
        .RunAsync();

    [Fact]
    public Task SharedMember_IsJudgedForEachCallerThatDeclares() => FlowTest.Of("""
        static class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            public static void Play(ImprovClips clips) => Epoch(clips.Load());

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            public static void Watch(ImprovClips clips) => Epoch(clips.Load());

            static void Epoch(IEnumerable<Clip> clips) => Trainer.{|#0:Fit|}(clips);
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public Task UseOfTheType_CountsForItsMembers_AndThatOfTheMemberBeforeIt() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Study(ImprovClips clips) => Trainer.Fit(clips.Load());

            class Inner
            {
                void Run(ImprovClips clips) => Trainer.{|#1:Fit|}(clips.Load());
            }
        }
        """).Expecting("PSDK2001", 0).Expecting("PSDK2001", 1).RunAsync();

    [Fact]
    public Task UseOfTheAssembly_IsTheLastResort() => FlowTest.Of("""
        [assembly: TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]

        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }

        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Study
        {
            void Run(ImprovClips clips) => Trainer.Fit(clips.Load());
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Fact]
    public Task UseOfALambda_AddsToThatOfItsMember() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run(ImprovClips clips)
            {
                var fit = [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)] (IEnumerable<Clip> data) => Trainer.{|#0:Fit|}(data);
                fit(clips.Load());
            }

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Study(ImprovClips clips)
            {
                Inner(clips.Load());
                [TrainingUse(Capabilities.VoiceCloning, Context = Contexts.Research)]
                void Inner(IEnumerable<Clip> data) => Trainer.{|#1:Fit|}(data);
            }
        }
        """).Expecting("PSDK2001", 0).Expecting("PSDK2001", 1).RunAsync();

    [Fact]
    public Task LocalFunctionOfATopLevelProgram_DeclaresLikeAMember()
    {
        var test = FlowTest.Of("""
            Train(new ImprovClips());

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            static void Train(ImprovClips clips) => Epoch(clips.Load());

            static void Epoch(IEnumerable<Clip> clips) => Trainer.Fit(clips);
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task UnknownCapability_IsReportedOnlyWhereItIsDeclared() => FlowTest.Of("""
        class Job
        {
            [TrainingUse({|#0:"EmotionRecogniton"|})]
            void Run(ImprovClips clips) => Trainer.Fit(clips.Load());
        }
        """).Expecting("PSDK1007", 0).RunAsync();

    [Fact]
    public Task NothingDeclared_TriggersPSDK1006() => FlowTest.Of("""
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """)
        .Expecting(
            "PSDK1006",
            0,
            "'Fit' trains on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14), but nothing declares what for. "
            + "Declare it with [TrainingUse] on Job.Run, its type, a caller or the assembly.")
        .RunAsync();

    [Fact]
    public Task LicenseAfterItsTerm_TriggersPSDK1004WhereItIsDeclaredAndWhereItIsUsed() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Trainer.{|#0:Fit|}(Load());

            [ConsentScope({|#1:"over"|})] static object Load() => new();
        }
        """)
        .With("policy/over.license.json", Verification.LicenseTexts.Improv
            .Replace("improv-troupe-2026", "over").Replace("2028-12-31", "2026-03-01").Replace("data/improv", "data/over"))
        .Expecting(
            "PSDK1004",
            0,
            "'Fit' trains EmotionRecognition in context Research on data of 'over' (loaded in Job.Load, Program.cs:10); "
            + "the license ended on 2026-03-01 (over.license.json:13), and the build decides for 2026-11-23")
        .Expecting("PSDK1004", 1)
        .RunAsync();
}
