using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

public sealed class OtherDimensionTests
{
    [Fact]
    public Task DataThatNoRulePermits_TriggersPSDK2002() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(FilmedClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """)
        .Expecting(
            "PSDK2002",
            0,
            "'Fit' trains EmotionRecognition in context Research on FacialExpression data of 'improv-troupe-2026' (loaded in FilmedClips.Load, "
            + "Support.cs:19); no rule permits FacialExpression, the nearest is g1 (improv.license.json:8). Allowed data: VoiceRecording, Transcript.")
        .RunAsync();

    [Fact]
    public Task MemberOfAllowedData_DoesNotTrigger() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(FilmedClips clips)
            {
                foreach (var clip in clips.Load())
                {
                    Trainer.Fit(clip.Text);
                    Trainer.{|#0:Fit|}(clip.Face);
                }
            }
        }
        """).Expecting("PSDK2002", 0).RunAsync();

    [Fact]
    public Task ForbiddenOperation_TriggersPSDK2003() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Publish|}(Trainer.Fit(clips.Load()));
        }
        """)
        .Expecting(
            "PSDK2003",
            0,
            "'Publish' publishes a model trained on data of 'improv-troupe-2026' for EmotionRecognition in context Research (loaded in "
            + "ImprovClips.Load, Support.cs:14); rule p3 forbids PublishWeights (improv.license.json:12). "
            + "Allowed operations: Access, Prepare, ExtractFeatures, Store, Train, Evaluate, DeployCommercial.")
        .RunAsync();

    [Fact]
    public Task OneConsumptionPoint_IsOneFindingPerRule() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Share|}(clips.Load().Concat(clips.Load()).ToList());
        }
        """).Expecting("PSDK2003", 0).RunAsync();

    [Fact]
    public Task TerritoryOfTheBuild_TriggersPSDK2004() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research, Territories = ["GB", "US-CA"])]
            void RunElsewhere(ImprovClips clips) => Trainer.Fit(clips.Load());
        }
        """)
        .WithProperty("PolicyTerritories", "US,FR")
        .Expecting(
            "PSDK2004",
            0,
            "'Fit' trains EmotionRecognition in context Research on data of 'improv-troupe-2026' in FR (loaded in ImprovClips.Load, Support.cs:14); "
            + "no rule permits FR, the nearest is g1 (improv.license.json:9). Allowed territories: GB, US.")
        .RunAsync();

    [Fact]
    public Task RecipientOfTheAttribute_TriggersPSDK2004() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research, Recipients = [Recipients.Public])]
        class Job
        {
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """).Expecting("PSDK2004", 0).RunAsync();

    [Fact]
    public Task LicensesWithoutACommonUse_TriggerPSDK2006Alone() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run(ImprovClips clips)
            {
                var all = new List<object> { clips.Load(), Voices() };
                Trainer.{|#0:Fit|}(all);
            }

            [ConsentScope("open-voices")] static object Voices() => new();
        }
        """)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .Expecting(
            "PSDK2006",
            0,
            "'Fit' trains EmotionRecognition in context Research on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14) and "
            + "'open-voices' (loaded in Job.Voices, Program.cs:14); no use at all is allowed by both licenses: 'improv-troupe-2026' permits only the "
            + "capabilities EmotionRecognition (improv.license.json:7), 'open-voices' permits only the capabilities SpeechSynthesis "
            + "(voices.license.json:4). Allowed: to use them apart.")
        .RunAsync();

    [Fact]
    public Task LicenseOfAnotherAssembly_MissingHere_TriggersPSDK1002WhereItsDataIsUsed() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            void Run() => Trainer.{|#0:Fit|}(Takes.Load());
        }
        """)
        .WithLibrary("public static class Takes { [PolicySdk.ConsentScope(\"elsewhere\")] public static object Load() => new(); }")
        .Expecting("PSDK1002", 0, "'Fit' trains on data of 'elsewhere' (loaded in Takes.Load, Program.cs:8), a license that is not in this build")
        .RunAsync();

    [Fact]
    public Task ContractsCrossAssemblies() => FlowTest.Of("""
        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
        class Job
        {
            void Run(Takes takes) => Takes.{|#0:Learn|}(takes.Load());
        }
        """)
        .WithLibrary("""
            using PolicySdk;

            [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
            public sealed class Takes
            {
                public object Load() => new();
                public static void Learn([DataUse(Operations.Train)] object data) { }
            }
            """)
        .Expecting("PSDK2001", 0)
        .RunAsync();
}
