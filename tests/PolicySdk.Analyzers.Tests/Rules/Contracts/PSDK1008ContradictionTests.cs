using PolicySdk.Analyzers.Tests.Rules.Flows;
using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>Overrides and implementations beside what they override and implement.</summary>
public sealed class PSDK1008ContradictionTests
{
    [Fact]
    public Task OtherLicense_TriggersAtTheAttribute() => Of("""
        abstract class Source
        {
            [ConsentScope("improv-troupe-2026")] public abstract string[] Load();
        }

        class Takes : Source
        {
            [{|#0:ConsentScope("open-voices")|}] public override string[] Load() => [];
        }
        """).Expecting(
            "PSDK1008",
            0,
            "Takes.Load hands out data of 'open-voices', but Source.Load (Program.cs:7), which it overrides, declares only 'improv-troupe-2026'. "
            + "Who calls it as that does not know of 'open-voices'.").RunAsync();

    [Theory]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load(); } class C : I { [{|#0:ConsentScope(\"open-voices\", \"improv-troupe-2026\")|}] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load(); } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] string[] I.Load() => []; }")]
    [InlineData("interface I<T> { [ConsentScope(\"open-voices\")] T Load(); } class C : I<string[]> { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load() => []; } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load(); } interface J : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] string[] I.Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] static abstract string[] Load(); } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public static string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string Text { get; } } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public string Text => \"\"; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string this[int i] { get; } } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public string this[int i] => \"\"; }")]
    [InlineData("interface I { string Text { [return: ConsentScope(\"open-voices\")] get; } } class C : I { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public string Text => \"\"; }")]
    [InlineData("interface I { void Load([ConsentScope(\"open-voices\")] out string text); } class C : I { public void Load([{|#0:ConsentScope(\"improv-troupe-2026\")|}] out string text) => text = \"\"; }")]
    [InlineData("interface I { void Load([ConsentScope(\"open-voices\")] System.Action<string> each); } class C : I { public void Load([{|#0:ConsentScope(\"improv-troupe-2026\")|}] System.Action<string> each) { } }")]
    [InlineData("interface I { event System.Action<string> E { [param: ConsentScope(\"open-voices\")] add { } remove { } } } class C : I { public event System.Action<string> E { [param: {|#0:ConsentScope(\"improv-troupe-2026\")|}] add { } remove { } } }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load(); } [ConsentScope(\"improv-troupe-2026\")] class C : I { public string[] {|#0:Load|}() => []; }")]
    [InlineData("[ConsentScope(\"open-voices\")] class B { public virtual string[] Load() => []; } [{|#0:ConsentScope(\"improv-troupe-2026\")|}] class C : B { public override string[] Load() => []; }")]
    [InlineData("[ConsentScope(\"open-voices\")] interface I { string[] Load(); } [{|#0:ConsentScope(\"improv-troupe-2026\")|}] class C : I { public string[] Load() => []; }")]
    [InlineData("abstract class A { [ConsentScope(\"open-voices\")] public abstract string[] Load(); } abstract class B : A { } class C : B { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public override string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"open-voices\")] string[] Load(); } class B { [ConsentScope(\"improv-troupe-2026\")] public string[] Load() => []; } class {|#0:C|} : B, I { }")]
    [InlineData("abstract class A { [ConsentScope(\"open-voices\")] public abstract string[] Load(); } partial class C : A { [{|#0:ConsentScope(\"improv-troupe-2026\")|}] public override partial string[] Load(); } partial class C { public override partial string[] Load() => []; }")]
    public Task MoreHandedOut_Triggers(string code) => Of(code).Expecting("PSDK1008", 0).RunAsync();

    [Theory]
    [InlineData("interface I { [ConsentScope(\"open-voices\", \"improv-troupe-2026\")] string[] Load(); } class C : I { [ConsentScope(\"improv-troupe-2026\")] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"improv-troupe-2026\")] string[] Load(); } class C : I { [ConsentScope(\"improv-troupe-2026\", Data = [DataCategories.Transcript])] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"improv-troupe-2026\", Data = [DataCategories.Transcript, DataCategories.FacialExpression, DataCategories.VoiceRecording])] string[] Load(); } class C : I { [ConsentScope(\"improv-troupe-2026\")] public string[] Load() => []; }")]
    [InlineData("interface I { [ConsentScope(\"improv-troupe-2026\")] string[] Load(); } class C : I { public string[] Load() => []; }")]
    [InlineData("interface I { string[] Load(); } class C : I { [ConsentScope(\"improv-troupe-2026\")] public string[] Load() => []; }")]
    [InlineData("public interface I { string[] Load(); } [ConsentScope(\"improv-troupe-2026\")] public class C : I { public string[] Load() => []; }")]
    [InlineData("[ConsentScope(\"improv-troupe-2026\")] class C : IDatasetLoader<string> { public IEnumerable<string> Load() => []; }")]
    [InlineData("class B { [ConsentScope(\"open-voices\")] public string[] Load() => []; } class C : B { [ConsentScope(\"improv-troupe-2026\")] public new string[] Load() => []; }")]
    [InlineData("interface I { void Load([ConsentScope(\"improv-troupe-2026\")] out string text); } class C : I { public void Load(out string text) => text = \"\"; }")]
    public Task LessHandedOut_DoesNotTrigger(string code) => Of(code).RunAsync();

    [Fact]
    public Task MoreData_Triggers() => Of("""
        interface I
        {
            [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])] string[] A();
            [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])] string[] B();
        }

        class C : I
        {
            [{|#0:ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript, DataCategories.VoiceRecording])|}] public string[] A() => [];
            [{|#1:ConsentScope("improv-troupe-2026")|}] public string[] B() => [];
        }
        """)
        .Expecting("PSDK1008", 0, "C.A hands out VoiceRecording, but I.A (Program.cs:7), which it implements, declares only Transcript.")
        .Expecting("PSDK1008", 1, "C.B hands out VoiceRecording, FacialExpression, but I.B (Program.cs:8), which it implements, declares only Transcript.")
        .RunAsync();

    [Fact]
    public Task ParameterThatTakesLess_Triggers() => Of("""
        interface I
        {
            void A([ConsentScope("improv-troupe-2026", "open-voices")] string[] clips);
            void B([ConsentScope("improv-troupe-2026")] string[] clips);
        }

        class C : I
        {
            public void A([{|#0:ConsentScope("improv-troupe-2026")|}] string[] clips) { }
            public void B([ConsentScope("improv-troupe-2026", "open-voices")] string[] clips) { }
        }
        """).Expecting(
            "PSDK1008",
            0,
            "C.A lets data of 'improv-troupe-2026' into 'clips', but I.A (Program.cs:7), which it implements, lets in data of 'improv-troupe-2026' and 'open-voices'. "
            + "What comes in as that is not judged as 'open-voices'.").RunAsync();

    [Theory]
    [InlineData("Operations.Train", "Operations.PublishWeights", true)]
    [InlineData("Operations.Train", "Operations.FineTune", false)]
    [InlineData("Operations.FineTune", "Operations.Train", true)]
    [InlineData("Operations.Train", "Operations.Train, Capability = Capabilities.VoiceCloning", true)]
    [InlineData("Operations.Train, Capability = Capabilities.VoiceCloning", "Operations.Train", false)]
    [InlineData("Operations.Train, Capability = Capabilities.DigitalReplica", "Operations.Train, Capability = Capabilities.VoiceCloning", false)]
    public Task OtherUseOfAnArgument_Triggers(string declared, string own, bool contradicts)
    {
        var test = Of($$"""
            interface I { void Fit([DataUse({{declared}})] object data); }
            class C : I { public void Fit([{|#0:DataUse({{own}})|}] object data) { } }
            """);
        return (contradicts ? test.Expecting("PSDK1008", 0) : test).RunAsync();
    }

    [Fact]
    public Task UseOfWhichAPublicDeclarationSaysNothing_Triggers() => Of("""
        public interface ITrainer { void Fit(object data); }
        interface ITester { void Test(object data); }
        public class Network : ITrainer, ITester, System.IEquatable<Network>
        {
            [{|#0:DataUse(Operations.Train)|}] public void Fit(object data) { }
            public void Test([DataUse(Operations.Evaluate)] object data) { }
            public bool Equals([DataUse(Operations.Evaluate)] Network? other) => false;
        }
        """).Expecting(
            "PSDK1008",
            0,
            "What is passed to 'data' of Network.Fit is used for Train, but ITrainer.Fit (Program.cs:5), which it implements, says nothing of a use. "
            + "Who calls it as that is not judged for it.").RunAsync();

    [Fact]
    public Task UseThatOnlyTheImplementationDeclares_IsJudgedWhereItIsCalled() => FlowTest.Of("""
        interface ITrainer { void Fit(object data); }
        class Network : ITrainer { public void Fit([DataUse(Operations.Train)] object data) { } }
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run(ITrainer trainer, ImprovClips clips) => trainer.{|#0:Fit|}(clips.Load());
        }
        """).Expecting("PSDK2001", 0).RunAsync();

    [Theory]
    [InlineData("Stages.Metrics", "Stages.Model", true)]
    [InlineData("Stages.Model", "Stages.Features", true)]
    [InlineData("Stages.Model", "Stages.Metrics", false)]
    [InlineData("Stages.Model", "Stages.Model", false)]
    public Task OtherStage_Triggers(string declared, string own, bool contradicts)
    {
        var test = Of($$"""
            interface I { [return: Derives({{declared}})] object Fit(object data); }
            class C : I { [return: {|#0:Derives({{own}})|}] public object Fit(object data) => data; }
            class D : I { public object Fit(object data) => data; }
            """);
        return (contradicts ? test.Expecting("PSDK1008", 0) : test).RunAsync();
    }

    [Fact]
    public Task OtherCategory_Triggers() => Of("""
        class Line
        {
            [DataCategory(DataCategories.Transcript)] public virtual string Text => "";
            [DataCategory(DataCategories.BiometricTemplate)] public virtual string Print => "";
        }

        class Voice : Line
        {
            [{|#0:DataCategory(DataCategories.VoiceRecording)|}] public override string Text => "";
            [DataCategory(DataCategories.VoicePrint)] public override string Print => "";
        }

        [DataCategory(DataCategories.Transcript)] class Text { }
        [{|#1:DataCategory(DataCategories.VoiceRecording)|}] class Spoken : Text { }
        """)
        .Expecting(
            "PSDK1008",
            0,
            "Voice.Text holds VoiceRecording, but Line.Text (Program.cs:7), which it overrides, declares Transcript. Who reads it as that takes it for that alone.")
        .Expecting("PSDK1008", 1)
        .RunAsync();

    [Theory]
    [InlineData("Capabilities.EmotionRecognition", "Capabilities.VoiceCloning", true)]
    [InlineData("Capabilities.Perceive", "Capabilities.EmotionRecognition, Context = Contexts.Research", false)]
    [InlineData("Capabilities.EmotionRecognition, Context = Contexts.Research", "Capabilities.EmotionRecognition", true)]
    [InlineData("Capabilities.Perceive, Except = [Capabilities.DeceptionDetection]", "Capabilities.Perceive", true)]
    [InlineData("Capabilities.Perceive, Except = [Capabilities.DeceptionDetection]", "Capabilities.SpeechRecognition", false)]
    [InlineData("Capabilities.Perceive, Territories = [\"EU\"]", "Capabilities.Perceive, Territories = [\"FR\"]", false)]
    [InlineData("Capabilities.Perceive, Territories = [\"FR\"]", "Capabilities.Perceive, Territories = [\"EU\"]", true)]
    public Task OtherPurpose_Triggers(string declared, string own, bool contradicts)
    {
        var test = Of($$"""
            abstract class Job { [TrainingUse({{declared}})] public abstract void Run(); }
            class Mine : Job { [{|#0:TrainingUse({{own}})|}] public override void Run() { } }
            """);
        return (contradicts ? test.Expecting("PSDK1008", 0) : test).RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{|#0:Declassifies(\"counts\")|}] ")]
    public Task OverrideOfADeclassifier_Triggers(string attribute)
    {
        var name = attribute.Length == 0 ? "{|#0:Of|}" : "Of";
        return Of($$"""
            abstract class Counter { [Declassifies("counts")] public abstract int Of(string[] words); }
            class Mine : Counter { {{attribute}}public override int {{name}}(string[] words) => words.Length; }
            """)
            .With(PolicyTexts.PolicyPath, """{ "id": "acme", "declassifiers": [{ "method": "M:Counter.Of(System.String[])", "reason": "It counts." }] }""")
            .Expecting("PSDK1008", 0)
            .RunAsync();
    }

    [Fact]
    public Task DeclassifierThatNoPolicyLists_IsNoContract() => Of("""
        abstract class Counter { [Declassifies("counts")] public abstract int Of(string[] words); }
        class Mine : Counter { public override int Of(string[] words) => words.Length; }
        """).RunAsync();

    [Fact]
    public Task DeclarationInAnotherAssembly_Triggers() => new PolicyTest("""
        using PolicySdk;
        class Takes : Source
        {
            [{|#0:ConsentScope("open-voices")|}] public override string[] Load() => [];
        }
        """)
        .With("policy/voices.license.json", LicenseTexts.Voices)
        .WithLibrary("using PolicySdk; public abstract class Source { [ConsentScope(\"improv-troupe-2026\")] public abstract string[] Load(); }")
        .Expecting(
            "PSDK1008",
            0,
            "Takes.Load hands out data of 'open-voices', but Source.Load (Library), which it overrides, declares only 'improv-troupe-2026'. "
            + "Who calls it as that does not know of 'open-voices'.")
        .RunAsync();

    private static PolicyTest Of(string code) => new PolicyTest("using System.Collections.Generic;\nusing PolicySdk;\n\n\n" + code)
        .With("policy/voices.license.json", LicenseTexts.Voices);
}
