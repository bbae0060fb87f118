namespace PolicySdk.Package.Tests.Building;

/// <summary>The license and the training code that the tests build.</summary>
internal static class Improv
{
    /// <summary>Trains what the license permits.</summary>
    public static string Training { get; } = TrainingIn("Entertainment");

    /// <summary>Writes <see cref="Training"/> and the license under <c>policy/</c>.</summary>
    public static TrainingRepository WithImprov(this TrainingRepository repository)
    {
        repository.Write(Path.Combine(repository.ProjectFolder, "Training.cs"), Training);
        repository.Write("policy/improv.license.json", License("improv-troupe-2026"));
        return repository;
    }

    /// <summary>A license that permits emotion recognition in entertainment until the end of 2028.</summary>
    public static string License(string id, string context = "Entertainment") => $$"""
        { "id": "{{id}}", "version": "1.0.0", "vocabulary": "1",
          "title": "Improv troupe, emotion study",
          "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" },
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["{{context}}"],
              "data": ["VoiceRecording"], "operations": ["Train", "Evaluate"], "territories": ["Any"] } ],
          "term": { "from": "2026-01-05", "until": "2028-12-31" } }
        """;

    /// <summary>Code that trains on the licensed clips in a context; the training call is in line 17.</summary>
    public static string TrainingIn(string context, string license = "Licenses.ImprovTroupe2026") => $$"""
        using PolicySdk;

        namespace Training;

        public sealed record Clip(string Id, float[] Samples);

        [ConsentScope({{license}})]
        public sealed class ImprovClips : IDatasetLoader<Clip>
        {
            public IEnumerable<Clip> Load() => [new Clip("take-1", [0.1f, 0.2f])];
        }

        public static class EmotionModel
        {
            [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.{{context}})]
            public static void Train(ImprovClips clips)
                => Fit(clips.Load());

            private static void Fit([DataUse(Operations.Train)] IEnumerable<Clip> clips)
            {
            }
        }
        """;
}
