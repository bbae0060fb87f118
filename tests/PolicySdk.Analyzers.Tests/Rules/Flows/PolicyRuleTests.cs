using Microsoft.CodeAnalysis;
using PolicySdk.Analyzers.Judgement;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>What policies take away: PSDK2008; and which methods they let declassify.</summary>
public sealed class PolicyRuleTests
{
    private const string Job = """
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(clips.Load());
        }
        """;

    [Theory]
    [InlineData("Hard")]
    [InlineData("Soft")]
    public Task RuleThatForbids_TriggersPSDK2008(string level) => FlowTest.Of(Job)
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy($$"""{ "id": "a1", "level": "{{level}}", "contexts": ["Commercial"] }"""))
        .Expecting(
            "PSDK2008",
            0,
            "'Fit' trains EmotionRecognition in context Entertainment on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14); "
            + "policy rule a1 forbids Commercial (acme.policy.json:2). Allowed contexts: Research.")
        .RunAsync();

    [Fact]
    public Task AdvisoryRule_Warns() => FlowTest.Of(Job)
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "level": "Advisory", "contexts": ["Commercial"], "reason": "It looks bad." }"""))
        .Expecting(
            "PSDK2008",
            0,
            "'Fit' trains EmotionRecognition in context Entertainment on data of 'improv-troupe-2026' (loaded in ImprovClips.Load, Support.cs:14); "
            + "policy rule a1 advises against Commercial (acme.policy.json:2)",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task RuleOfOtherLicenses_DoesNotTrigger() => FlowTest.Of(Job)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "contexts": ["Commercial"], "licenses": ["open-voices"] }"""))
        .RunAsync();

    [Fact]
    public Task WhatTheLicenseDenies_IsNoMatterOfThePolicy() => FlowTest.Of(Job.Replace("Contexts.Entertainment", "Contexts.Workplace"))
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "contexts": ["Workplace"] }"""))
        .Expecting("PSDK2001", 0)
        .RunAsync();

    [Fact]
    public Task PolicyThatLeavesNothing_IsNoConflictOfLicenses() => FlowTest.Of("""
        class Job
        {
            [ConsentScope("other-2026", Data = [DataCategories.Transcript])] static object Other() => new();

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(new[] { clips.Load(), Other() });
        }
        """)
        .With("policy/other.license.json", LicenseTexts.Improv.Replace("improv-troupe-2026", "other-2026").Replace("data/improv", "data/other"))
        .With(PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "capabilities": ["Any"] }"""))
        .Expecting("PSDK2008", 0)
        .Expecting("PSDK2008", 0)
        .RunAsync();

    [Fact]
    public async Task Finding_CarriesThePolicyAndItsClause()
    {
        var code = "using PolicySdk;\n" + Job.Replace("{|#0:", "").Replace("|}", "");
        var compilation = AnalyzerRun.Compile(("Support.cs", FlowTest.Support), ("Job.cs", code));
        var finding = Assert.Single(await AnalyzerRun.With(
            compilation,
            (LicenseTexts.ImprovPath, LicenseTexts.Improv),
            (PolicyTexts.PolicyPath, PolicyTexts.Policy("""{ "id": "a1", "contexts": ["Commercial"], "reason": "It looks bad." }""")))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PolicyTexts.PolicyPath, finding.AdditionalLocations[^1].GetLineSpan().Path);
        Assert.Equal(1, finding.AdditionalLocations[^1].GetLineSpan().StartLinePosition.Line);
        Assert.Equal("a1", finding.Properties[FindingProperties.Rule]);
        Assert.Equal("acme", finding.Properties[FindingProperties.Policy]);
        Assert.EndsWith("its reason: It looks bad", finding.Properties[FindingProperties.Help]);
    }

    [Fact]
    public Task Law_TriggersPSDK2008WhereAPolicyAdoptsIt() => FlowTest.Of("""
        class Job
        {
            [ConsentScope("staff-2026")] static object Staff() => new();

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace, Territories = ["FR"])]
            void Run() => Trainer.{|#0:Fit|}(Staff());
        }
        """)
        .With("policy/staff.license.json", LicenseTexts.Voices.Replace("open-voices", "staff-2026").Replace("SpeechSynthesis", "EmotionRecognition").Replace("Healthcare", "Workplace"))
        .With(PolicyTexts.PolicyPath, """{ "id": "acme", "laws": [{ "law": "eu-ai-act-5-1-f" }] }""")
        .Expecting("PSDK2008", 0)
        .RunAsync();

    [Fact]
    public Task DeclassifierThatAPolicyLists_LetsGo() => Declassified("M:Statistics.Mean(System.Object)").RunAsync();

    [Fact]
    public Task DeclassifierThatNoPolicyLists_KeepsTheScope() => Declassified("M:Statistics.Median(System.Object)").Expecting("PSDK2001", 0).RunAsync();

    private static PolicyTest Declassified(string method) => FlowTest.Of("""
        static class Statistics
        {
            [Declassifies("one number of thousands")] public static object Mean(object clips) => clips;
        }

        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run(ImprovClips clips) => Trainer.{|#0:Fit|}(Statistics.Mean(clips.Load()));
        }
        """)
        .With(PolicyTexts.PolicyPath, $$"""{ "id": "acme", "declassifiers": [{ "method": "{{method}}", "reason": "one number of thousands" }] }""");
}
