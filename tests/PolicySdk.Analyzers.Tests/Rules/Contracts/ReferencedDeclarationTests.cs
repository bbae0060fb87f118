using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Contracts;

/// <summary>Contracts that this compilation inherits from declarations in a referenced assembly, where nothing here can be an error.</summary>
public sealed class ReferencedDeclarationTests
{
    private const string Library = """
        using PolicySdk;

        public abstract class Source
        {
            [ConsentScope("secret-voices")] public abstract string[] Load();
        }

        [ConsentScope("secret-voices")]
        public abstract class Voices
        {
            public abstract string[] Load();
        }

        public interface IVoices
        {
            [ConsentScope("secret-voices")] string[] Load();
            void Read([ConsentScope("secret-voices")] out string text);
        }

        public static class Trainer { public static void Fit([DataUse(Operations.Train)] object data) { } }
        """;

    [Theory]
    [InlineData("class Takes : Source { public override string[] Load() => [\"\"]; }")]
    [InlineData("class Takes : Voices { public override string[] Load() => [\"\"]; }")]
    [InlineData("class Takes : IVoices { public string[] Load() => [\"\"]; public void Read(out string text) => text = \"\"; }")]
    public Task InheritedScopeOfALicenseThatIsMissing_TriggersPSDK1002WhereItIsUsed(string loader) => new PolicyTest($$"""
        using PolicySdk;
        {{loader}}
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Trainer.{|#0:Fit|}(new Takes().Load());
        }
        """)
        .WithLibrary(Library)
        .Expecting("PSDK1002", 0)
        .RunAsync();

    [Fact]
    public Task InheritedScopeOfAnOutParameter_TriggersPSDK1002WhereItIsUsed() => new PolicyTest("""
        using PolicySdk;
        class Takes : IVoices { public string[] Load() => [""]; public void Read(out string text) => text = ""; }
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() { new Takes().Read(out var text); Trainer.{|#0:Fit|}(text); }
        }
        """)
        .WithLibrary(Library)
        .Expecting("PSDK1002", 0)
        .RunAsync();

    [Fact]
    public Task ScopeThatIsDeclaredAgainHere_TriggersAtTheAttributeAlone() => new PolicyTest("""
        using PolicySdk;
        class Takes : Source { [ConsentScope({|#0:"secret-voices"|})] public override string[] Load() => [""]; }
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Trainer.Fit(new Takes().Load());
        }
        """)
        .WithLibrary(Library)
        .Expecting("PSDK1002", 0)
        .RunAsync();

    [Fact]
    public Task PerformersWhoLeft_TriggerPSDK1004WhereAnInheritedScopeIsUsed() => new PolicyTest("""
        using PolicySdk;
        class Takes : Source { public override string[] Load() => [""]; }
        class Job
        {
            [TrainingUse(Capabilities.SpeechSynthesis, Context = Contexts.Healthcare)]
            void Run() => Trainer.{|#0:Fit|}(new Takes().Load());
        }
        """)
        .WithLibrary(Library.Replace("secret-voices", "open-voices"))
        .With("policy/voices.license.json", LicenseTexts.Voices.Replace("\"licensee\"", "\"performers\": [\"performer:1\", \"performer:2\"], \"licensee\""))
        .With(PolicyTexts.StatusPath, PolicyTexts.Status("{ \"performer\": \"performer:1\", \"from\": \"2026-05-01\", \"status\": \"Withdrawn\" }"))
        .Expecting("PSDK1004", 0)
        .RunAsync();

    [Theory]
    [InlineData("host.Get<Clips>()")]
    [InlineData("(await host.GetAsync<Clips>())")]
    [InlineData("host.Only()")]
    public Task LoaderOutOfAContainer_HasTheScopeOfItsType(string clips) => new PolicyTest($$"""
        using PolicySdk;
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            async System.Threading.Tasks.Task Run(Host host) { await System.Threading.Tasks.Task.Yield(); Trainer.{|#0:Fit|}({{clips}}); }
        }
        """)
        .WithLibrary(Library + """

            [ConsentScope("improv-troupe-2026", Data = new[] { DataCategories.Transcript })] public sealed class Clips { }
            public sealed class Host
            {
                public T Get<T>() => default;
                public System.Threading.Tasks.Task<T> GetAsync<T>() => null;
                public Clips Only() => null;
            }
            """)
        .Expecting("PSDK2001", 0)
        .RunAsync();

    /// <summary>Types alone say that a loader comes, and none of them stands in code.</summary>
    [Theory]
    [InlineData("public Repository<Clips> Items { get; set; }", "Items.Get()")]
    [InlineData("public Repository<Clips> Items;", "Items.Get()")]
    [InlineData("public Local Items { get; set; }", "Items.Get()")]
    [InlineData("public ILocal Items { get; set; }", "Items.Only()")]
    [InlineData("public ClipRepository Items { get; set; }", "Items.Get()")]
    [InlineData("public Make Items { get; set; }", "Items()")]
    public Task LoaderOutOfWhatIsInjected_HasTheScopeOfItsType(string member, string clips) => new PolicyTest($$"""
        using PolicySdk;
        public class Local : Repository<Clips> { }
        public interface ILocal { Clips Only(); }
        public delegate Clips Make();
        public class Job
        {
            {{member}}
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            public void Run() => Trainer.{|#0:Fit|}({{clips}});
        }
        """)
        .WithLibrary(Library + """

            [ConsentScope("improv-troupe-2026", Data = new[] { DataCategories.Transcript })] public sealed class Clips { }
            public class Repository<T> { public T Get() => default; }
            public sealed class ClipRepository : Repository<Clips> { }
            """)
        .Expecting("PSDK2001", 0)
        .RunAsync();
}
