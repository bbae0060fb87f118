using PolicySdk.Analyzers.Tests.Rules.Flows;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>Terms that an organization's vocabulary documents define, in code and in build properties.</summary>
public sealed class OwnTermTests
{
    [Fact]
    public Task OwnTerms_AreTermsInCode() => FlowTest.Of("""
        class Job
        {
            [TrainingUse("LaughterDetection", Context = "Backstage", Recipients = ["Licensee"], Except = [])]
            void Run(ImprovClips clips) => Trainer.Fit(clips.Load());
        }
        """)
        .Replacing(LicenseTexts.ImprovPath, LicenseTexts.Improv.Replace("\"vocabulary\": \"1\"", "\"vocabulary\": \"2\""))
        .With(PolicyTexts.VocabularyPath, PolicyTexts.Vocabulary)
        .RunAsync();

    [Fact]
    public Task LicenseOfAnEarlierVocabulary_DoesNotGrantThem() => FlowTest.Of("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = "Backstage")]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """)
        .With(PolicyTexts.VocabularyPath, PolicyTexts.Vocabulary)
        .Expecting("PSDK2001", 0)
        .RunAsync();

    [Fact]
    public Task MisspeltOwnTerm_TriggersPSDK1007() => new PolicyTest("""
        [PolicySdk.TrainingUse("Perceive", Context = {|#0:"Backstge"|})] class Job { }
        """)
        .With(PolicyTexts.VocabularyPath, PolicyTexts.Vocabulary)
        .Expecting("PSDK1007", 0, "'Backstge' is no context of the vocabulary. Did you mean 'Backstage'?")
        .RunAsync();

    [Fact]
    public Task TermOfAVocabularyWithErrors_IsNoErrorInCode() => new PolicyTest("""
        [PolicySdk.TrainingUse("Perceive", Context = "Backstage")] class Job { }
        """)
        .With(PolicyTexts.VocabularyPath, PolicyTexts.Vocabulary.Replace("\"Entertainment\"", "\"Entertainmnt\""))
        .Expecting("PSDK0004", PolicyTexts.VocabularyPath, 4, 60)
        .RunAsync();

    [Fact]
    public Task OwnRecipient_MayStandInABuildProperty() => new PolicyTest("class C { }")
        .With(PolicyTexts.VocabularyPath, PolicyTexts.Vocabulary)
        .WithProperty("PolicyRecipients", "Festivals")
        .RunAsync();

    [Fact]
    public Task PresetThatNoPolicyLists_SaysHowToSwitchItOn() => new PolicyTest("""
        using PolicySdk;

        [ConsentScope({|#0:"CC-BY-4.0"|})] class A { }
        [ConsentScope({|#1:"CC-BY-NC-4"|})] class B { }
        """)
        .Expecting("PSDK1002", 0, "License 'CC-BY-4.0' is not in this build. It is built in, but no policy lists it.")
        .Expecting("PSDK1002", 1)
        .RunAsync();

    [Fact]
    public Task PresetThatAPolicyLists_DoesNotTrigger() => new PolicyTest("""
        [PolicySdk.ConsentScope("CC-BY-4.0")] class A { }
        """)
        .With(PolicyTexts.PolicyPath, """{ "id": "acme", "presets": ["CC-BY-4.0"] }""")
        .RunAsync();
}
