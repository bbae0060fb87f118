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
}
