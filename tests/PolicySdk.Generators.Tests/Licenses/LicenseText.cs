namespace PolicySdk.Generators.Tests.Licenses;

/// <summary>License documents of the tests.</summary>
internal static class LicenseText
{
    /// <summary>A valid license.</summary>
    public static string Of(string id, string title = "Improv troupe, emotion study", string context = "Research", int vocabulary = 1) => $$"""
        { "id": "{{id}}", "version": "1.0.0", "vocabulary": "{{vocabulary}}",
          "title": "{{title}}",
          "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" },
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["{{context}}"],
              "data": ["VoiceRecording"], "operations": ["Train"], "territories": ["Any"] } ],
          "term": { "from": "2026-01-05", "until": "2028-12-31" } }
        """;
}
