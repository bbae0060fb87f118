namespace PolicySdk.Generators.Tests.Licenses;

/// <summary>Vocabulary documents of the tests.</summary>
internal static class VocabularyText
{
    /// <summary>One term of each dimension that takes any.</summary>
    public const string Acme = """
        { "id": "acme", "version": "1", "vocabulary": "2",
          "terms": [
            { "dimension": "Capability", "id": "LaughterDetection", "parent": "EmotionRecognition", "meaning": "tell whether somebody laughs" },
            { "dimension": "Context", "id": "Backstage", "parent": "Entertainment", "label": "Behind the stage", "meaning": "where no audience is <yet>" },
            { "dimension": "DataCategory", "id": "Breath", "parent": "VoiceRecording", "meaning": "what is heard between words" },
            { "dimension": "Operation", "id": "Prune", "parent": "FineTune", "meaning": "make a model smaller" },
            { "dimension": "Recipient", "id": "Festivals", "meaning": "who shows the film" } ] }
        """;
}
