using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

public sealed class PSDK1007TermTests
{
    [Fact]
    public Task KnownTerms_DoNotTrigger() => new PolicyTest("""
        using PolicySdk;

        [assembly: TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research, Territories = ["US", "US-CA", "EU"],
            Recipients = [Recipients.Processors], Except = [Capabilities.TextEmotionRecognition, Contexts.Benchmark, Operations.FineTune])]

        static class Trainer
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = null)]
            [return: Derives(Stages.Model)]
            public static object Fit([DataUse(Operations.Train, Capability = Capabilities.VoiceCloning, Context = Contexts.Entertainment)] object data) => data;
        }

        [DataCategory(DataCategories.Transcript)]
        record Line([property: DataCategory("VoiceRecording", "Transcript")] string Text);
        """).RunAsync();

    [Fact]
    public Task UnknownTerms_TriggerAtTheTerm() => new PolicyTest("""
        using PolicySdk;

        [assembly: TrainingUse({|#0:"EmotionRecogniton"|}, Context = {|#1:"Reserch"|}, Territories = ["US", {|#2:"Atlantis"|}],
            Recipients = [{|#3:"licensee"|}], Except = [{|#4:"Any"|}])]

        static class Trainer
        {
            [return: Derives({|#5:"model"|})]
            public static object Fit([DataUse({|#6:"train"|}, Capability = {|#7:""|}, Context = {|#8:"Work"|})] object data) => data;
        }

        [DataCategory({|#9:"Transcripts"|})]
        record Line([property: {|#10:DataCategory|}] string Text);
        """)
        .Expecting("PSDK1007", 0, "'EmotionRecogniton' is no capability of the vocabulary. Did you mean 'EmotionRecognition'?")
        .Expecting("PSDK1007", 1, "'Reserch' is no context of the vocabulary. Did you mean 'Research'?")
        .Expecting("PSDK1007", 2, "'Atlantis' is no territory of the vocabulary.")
        .Expecting("PSDK1007", 3, "'licensee' is no recipient of the vocabulary. Did you mean 'Licensee'?")
        .Expecting("PSDK1007", 4)
        .Expecting("PSDK1007", 5, "'model' is no stage of the vocabulary. Did you mean 'Model'?")
        .Expecting("PSDK1007", 6, "'train' is no operation of the vocabulary. Did you mean 'Train'?")
        .Expecting("PSDK1007", 7, "An empty text is no capability.")
        .Expecting("PSDK1007", 8)
        .Expecting("PSDK1007", 9, "'Transcripts' is no data category of the vocabulary. Did you mean 'Transcript'?")
        .Expecting("PSDK1007", 10, "[DataCategory] names no data category. Name at least one, or leave it out.")
        .RunAsync();

    [Fact]
    public Task LambdasAndLocalFunctions_AreCheckedToo() => new PolicyTest("""
        using System;
        using PolicySdk;

        class C
        {
            void M()
            {
                Action a = [TrainingUse({|#0:"X1"|})] () => { };
                [TrainingUse({|#1:"X2"|})] void Local() { }
                Local();
                a();
            }
        }
        """)
        .Expecting("PSDK1007", 0)
        .Expecting("PSDK1007", 1)
        .RunAsync();
}
