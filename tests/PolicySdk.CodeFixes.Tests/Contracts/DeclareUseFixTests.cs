using PolicySdk.CodeFixes.Contracts;
using PolicySdk.CodeFixes.Tests.Verification;

namespace PolicySdk.CodeFixes.Tests.Contracts;

public sealed class DeclareUseFixTests
{
    private const string Support = """

        static class Support
        {
            [PolicySdk.ConsentScope("improv-troupe-2026")] public static object Load() => new();
            public static void Fit([PolicySdk.DataUse(PolicySdk.Operations.Train)] object data) { }
        }
        """;

    [Fact]
    public Task Member_GetsTheFirstUseThatTheLicenseAllows() => new PolicyFixTest<DeclareUseFix>("""
        using PolicySdk;

        class Job
        {
            // Trains.
            void Run()
            {
                System.Action fit = () => Support.{|#0:Fit|}(Support.Load());
                fit();
            }
        }
        """ + Support, """
        using PolicySdk;

        class Job
        {
            // Trains.
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run()
            {
                System.Action fit = () => Support.Fit(Support.Load());
                fit();
            }
        }
        """ + Support).Expecting("PSDK1006").RunAsync();

    [Fact]
    public Task OtherUses_AreOfferedToo() => new PolicyFixTest<DeclareUseFix>("""
        class Job
        {
            void Run() => Support.{|#0:Fit|}(Support.Load());
        }
        """ + Support, """
        using PolicySdk;

        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
            void Run() => Support.Fit(Support.Load());
        }
        """ + Support).Expecting("PSDK1006").Taking(1, "Declare the use EmotionRecognition in context Entertainment").RunAsync();

    [Fact]
    public Task Property_LeavesItToItsType() => new PolicyFixTest<DeclareUseFix>("""
        using PolicySdk;

        class Job
        {
            int Value { get { Support.{|#0:Fit|}(Support.Load()); return 1; } }
        }
        """ + Support, """
        using PolicySdk;

        [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
        class Job
        {
            int Value { get { Support.Fit(Support.Load()); return 1; } }
        }
        """ + Support).Expecting("PSDK1006").RunAsync();

    [Fact]
    public Task OwnTerm_IsWrittenAsItsGeneratedConstant() => new PolicyFixTest<DeclareUseFix>(Own("""
        class Job
        {
            void Run() => Own.{|#0:Fit|}(Own.Load());
        }
        """), Own("""
        class Job
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = OwnContexts.Backstage)]
            void Run() => Own.Fit(Own.Load());
        }
        """))
        .With("policy/acme.vocabulary.json", """
            { "id": "acme", "version": "1", "vocabulary": "2",
              "terms": [{ "dimension": "Context", "id": "Backstage", "parent": "Entertainment", "meaning": "where no audience is" }] }
            """)
        .With("policy/own.license.json", """
            { "id": "own", "version": "1.0.0", "vocabulary": "2", "title": "Own",
              "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" },
              "rules": [
                { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Backstage"],
                  "data": ["Transcript"], "operations": ["Train"], "territories": ["US"] } ],
              "term": { "from": "2026-01-05" } }
            """)
        .Expecting("PSDK1006").RunAsync();

    private static string Own(string code) => "using PolicySdk;\n\n" + code + """

        static class Own
        {
            [ConsentScope("own")] public static object Load() => new();
            public static void Fit([DataUse(Operations.Train)] object data) { }
        }

        namespace PolicySdk
        {
            static class OwnContexts
            {
                public const string Backstage = "Backstage";
            }
        }
        """;
}
