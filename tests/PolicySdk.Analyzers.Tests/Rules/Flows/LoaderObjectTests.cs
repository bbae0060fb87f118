using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>Loader objects themselves, handed to what consumes or enumerates them, whether they are of this assembly or of another.</summary>
public sealed class LoaderObjectTests
{
    private const string Loader = """

        [PolicySdk.ConsentScope("improv-troupe-2026", Data = new[] { PolicySdk.DataCategories.Transcript })]
        public sealed class Lines : System.Collections.Generic.IEnumerable<string>
        {
            private readonly string _name = "lines";
            public System.Collections.Generic.IEnumerator<string> GetEnumerator() { yield return ""; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            internal string Name() => _name;
        }
        """;

    [Theory]
    [InlineData("Trainer.{|#0:Fit|}(new Lines());")]
    [InlineData("var lines = new Lines(); Trainer.{|#0:Fit|}(lines);")]
    [InlineData("Trainer.{|#0:Fit|}(new Lines().Where(line => line != null));")]
    [InlineData("Trainer.{|#0:Fit|}(new Lines().ToList());")]
    [InlineData("foreach (var line in new Lines()) Trainer.{|#0:Fit|}(line);")]
    [InlineData("Trainer.{|#0:Fit|}(new List<string>([.. new Lines()]));")]
    public async Task LoaderObject_CarriesItsScope(string code)
    {
        await Job(code).WithSource("/src/Lines.cs", Loader).Expecting("PSDK2001", 0).RunAsync();
        await Job(code).WithLibrary(Loader).Expecting("PSDK2001", 0).RunAsync();
    }

    [Theory]
    [InlineData("new Lines(); Trainer.Fit(\"\");")]
    [InlineData("new Lines().GetEnumerator(); Trainer.Fit(new object());")]
    [InlineData("var held = new List<object> { new Lines() }; Trainer.Fit(held.Count > 0);")]
    [InlineData("Trainer.Fit(Box.Of(new Lines()));")]
    public Task LoaderObjectThatNobodyLooksInto_DoesNotTrigger(string code) => Job(code)
        .WithLibrary("public static class Box { public static object Of<T>(T item) => typeof(T); }")
        .WithSource("/src/Lines.cs", Loader)
        .RunAsync();

    private static PolicyTest Job(string code) => FlowTest.Of($$"""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
            void Run() { {{code}} }
        }
        """);
}
