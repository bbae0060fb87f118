using PolicySdk.Analyzers.Tests.Verification;

namespace PolicySdk.Analyzers.Tests.Rules.Flows;

/// <summary>Programs around one loader and one trainer that the tests of flows share.</summary>
internal static class FlowTest
{
    /// <summary>A loader of <see cref="LicenseTexts.Improv"/> and things that consume, in a file of their own.</summary>
    public const string Support = """
        using System.Collections.Generic;
        using PolicySdk;

        public sealed class Clip
        {
            [DataCategory(DataCategories.Transcript)] public string Text { get; set; } = "";
            [DataCategory(DataCategories.FacialExpression)] public float[] Face { get; set; } = [];
            [DataCategory(DataCategories.VoiceRecording)] public float[] Samples { get; set; } = [];
        }

        [ConsentScope("improv-troupe-2026", Data = [DataCategories.VoiceRecording, DataCategories.Transcript])]
        public sealed class ImprovClips : IDatasetLoader<Clip>
        {
            public IEnumerable<Clip> Load() => [new Clip()];
        }

        public sealed class FilmedClips : IDatasetLoader<Clip>
        {
            [ConsentScope("improv-troupe-2026")] public IEnumerable<Clip> Load() => [new Clip()];
        }

        public sealed class Model { }

        public static class Trainer
        {
            [return: Derives(Stages.Model)]
            public static Model Fit([DataUse(Operations.Train)] object data) => new();
            public static void Evaluate([DataUse(Operations.Evaluate)] object model) { }
            public static void Publish([DataUse(Operations.PublishWeights)] object model) { }
            public static void Share([DataUse(Operations.RedistributeData)] object data) { }
            public static void Clone([DataUse(Operations.Train, Capability = Capabilities.VoiceCloning)] object data) { }
        }
        """;

    /// <summary>A test of a program beside <see cref="Support"/>.</summary>
    public static PolicyTest Of(string code) =>
        new PolicyTest("using System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\nusing PolicySdk;\n" + code).WithSource("/src/Support.cs", Support);
}
