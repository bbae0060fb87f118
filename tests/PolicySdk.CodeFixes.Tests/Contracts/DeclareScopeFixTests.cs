using PolicySdk.CodeFixes.Contracts;
using PolicySdk.CodeFixes.Tests.Verification;

namespace PolicySdk.CodeFixes.Tests.Contracts;

public sealed class DeclareScopeFixTests
{
    [Fact]
    public Task LoaderWithoutScope_GetsTheLicense() => new PolicyFixTest<DeclareScopeFix>("""
        using System.Collections.Generic;

        /// <summary>Clips.</summary>
        public sealed class {|#0:Clips|} : PolicySdk.IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => [];
        }
        """, """
        using System.Collections.Generic;
        using PolicySdk;

        /// <summary>Clips.</summary>
        [ConsentScope("improv-troupe-2026")]
        public sealed class Clips : PolicySdk.IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => [];
        }
        """).Expecting("PSDK1001").RunAsync();

    [Fact]
    public Task GeneratedConstant_IsPreferred() => new PolicyFixTest<DeclareScopeFix>("""
        using System.Collections.Generic;
        using PolicySdk;

        class {|#0:Clips|} : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => [];
        }

        namespace PolicySdk
        {
            static class Licenses { public const string ImprovTroupe2026 = "improv-troupe-2026"; }
        }
        """, """
        using System.Collections.Generic;
        using PolicySdk;

        [ConsentScope(Licenses.ImprovTroupe2026)]
        class Clips : IDatasetLoader<string>
        {
            public IEnumerable<string> Load() => [];
        }

        namespace PolicySdk
        {
            static class Licenses { public const string ImprovTroupe2026 = "improv-troupe-2026"; }
        }
        """).Expecting("PSDK1001").RunAsync();

    [Fact]
    public Task AttributeWithoutLicense_GetsTheLicense() => new PolicyFixTest<DeclareScopeFix>("""
        using PolicySdk;

        [{|#0:ConsentScope(Data = [DataCategories.Transcript])|}]
        class Clips { }
        """, """
        using PolicySdk;

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.Transcript])]
        class Clips { }
        """).Expecting("PSDK1001").RunAsync();

    [Fact]
    public Task MemberThatReadsABoundPath_GetsTheLicense() => new PolicyFixTest<DeclareScopeFix>("""
        using System.IO;
        using PolicySdk;

        class Job
        {
            static string[] Load() => File.{|#0:ReadAllLines|}("data/improv/lines.txt");

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Fit(Load());

            static void Fit([DataUse(Operations.Train)] object data) { }
        }
        """, """
        using System.IO;
        using PolicySdk;

        class Job
        {
            [ConsentScope("improv-troupe-2026")]
            static string[] Load() => File.ReadAllLines("data/improv/lines.txt");

            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
            void Run() => Fit(Load());

            static void Fit([DataUse(Operations.Train)] object data) { }
        }
        """).Expecting("PSDK1001").RunAsync();

    [Theory]
    [InlineData(
        "public static string[] {|#0:All|}() => Read();",
        "[ConsentScope(\"improv-troupe-2026\")]\n    public static string[] All() => Read();")]
    [InlineData(
        "public static string[] {|#0:All|} => Read();",
        "[ConsentScope(\"improv-troupe-2026\")]\n    public static string[] All => Read();")]
    [InlineData(
        "public static readonly string[] {|#0:All|} = Read();",
        "[ConsentScope(\"improv-troupe-2026\")]\n    public static readonly string[] All = Read();")]
    [InlineData(
        "public static bool {|#0:TryRead|}(int index, out string[] lines) { lines = Read(); return true; }",
        "public static bool TryRead(int index, [ConsentScope(\"improv-troupe-2026\")] out string[] lines) { lines = Read(); return true; }")]
    [InlineData(
        "public static void {|#0:Visit|}(System.Action<string[]> each) => each(Read());",
        "public static void Visit([ConsentScope(\"improv-troupe-2026\")] System.Action<string[]> each) => each(Read());")]
    public Task MemberThatHandsOutData_GetsTheLicense(string member, string changed) => new PolicyFixTest<DeclareScopeFix>(
        Takes(member), Takes(changed)).Expecting("PSDK1009").RunAsync();

    [Fact]
    public Task MemberThatNamesAnotherLicense_GetsTheLicenseBesides() => new PolicyFixTest<DeclareScopeFix>(
        Takes("[return: ConsentScope(\"other\", Data = [DataCategories.Transcript])]\n    public static string[] {|#0:All|}() => Read();"),
        Takes("[return: ConsentScope(\"other\", \"improv-troupe-2026\", Data = [DataCategories.Transcript])]\n    public static string[] All() => Read();"))
        .With("policy/other.license.json", """
            { "id": "other", "version": "1.0.0", "vocabulary": "1", "title": "Other", "licensor": { "id": "troupe:015" }, "licensee": { "id": "org:acme" },
              "rules": [
                { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research"],
                  "data": ["Transcript"], "operations": ["Train"], "territories": ["US"] } ],
              "term": { "from": "2026-01-05" } }
            """)
        .Expecting("PSDK1009")
        .RunAsync();

    [Fact]
    public Task EventThatHandsOutData_GetsTheLicenseOnItsType() => new PolicyFixTest<DeclareScopeFix>(
        Takes("public static event System.Action<string[]>? Done; public static void {|#0:Run|}() => Done?.Invoke(Read());"),
        Takes("public static event System.Action<string[]>? Done; public static void Run() => Done?.Invoke(Read());", "[ConsentScope(\"improv-troupe-2026\")]\n"))
        .Expecting("PSDK1009")
        .RunAsync();

    private static string Takes(string member, string attribute = "") => $$"""
        #nullable enable
        using System.IO;
        using PolicySdk;

        {{attribute}}public static class Takes
        {
            {{member}}

            private static string[] Read() => File.ReadAllLines("data/improv/lines.txt");
        }
        """;
}
