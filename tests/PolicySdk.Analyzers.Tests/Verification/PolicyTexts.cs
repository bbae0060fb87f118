namespace PolicySdk.Analyzers.Tests.Verification;

/// <summary>Documents of an organization that tests share: policies, statuses and a vocabulary.</summary>
internal static class PolicyTexts
{
    public const string PolicyPath = "policy/acme.policy.json";
    public const string StatusPath = "policy/2026.status.json";
    public const string VocabularyPath = "policy/acme.vocabulary.json";

    /// <summary>A capability, a context and a recipient of the organization's own.</summary>
    public const string Vocabulary = """
        { "id": "acme", "version": "1", "vocabulary": "2",
          "terms": [
            { "dimension": "Capability", "id": "LaughterDetection", "parent": "EmotionRecognition", "meaning": "tell whether somebody laughs" },
            { "dimension": "Context", "id": "Backstage", "parent": "Entertainment", "label": "Behind the stage", "meaning": "where no audience is" },
            { "dimension": "Recipient", "id": "Festivals", "meaning": "who shows the film" } ] }
        """;

    /// <summary>A policy with one rule, on line 2.</summary>
    public static string Policy(string rule) => "{ \"id\": \"acme\", \"rules\": [\n  " + rule + " ] }";

    /// <summary>A status document with its entries on a line each, from line 2 on.</summary>
    public static string Status(params string[] entries) => "{ \"statuses\": [\n  " + string.Join(",\n  ", entries) + " ] }";
}
