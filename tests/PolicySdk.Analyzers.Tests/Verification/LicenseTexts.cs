namespace PolicySdk.Analyzers.Tests.Verification;

/// <summary>License documents that tests share.</summary>
internal static class LicenseTexts
{
    public const string ImprovPath = "policy/improv.license.json";

    /// <summary>Emotion recognition in research and entertainment, in the US and the UK, until the end of 2028.</summary>
    public const string Improv = """
        { "$schema": "https://policysdk.dev/schemas/license-1.json",
          "id": "improv-troupe-2026", "version": "1.2.0", "vocabulary": "1",
          "title": "Improv troupe, emotion study",
          "licensor": { "id": "troupe:014", "representedBy": "union" }, "licensee": { "id": "org:acme" },
          "datasets": [{ "id": "improv-v3", "paths": ["data/improv/**"], "data": ["VoiceRecording", "FacialExpression", "Transcript"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording", "Transcript"], "operations": ["Prepare", "Train", "Evaluate", "DeployCommercial"],
              "territories": ["US", "GB"] },
            { "id": "p1", "effect": "Forbid", "capabilities": ["DigitalReplica", "DeceptionDetection"] },
            { "id": "p2", "effect": "Forbid", "contexts": ["Workplace", "Surveillance", "Advertising"] },
            { "id": "p3", "effect": "Forbid", "operations": ["RedistributeData", "PublishWeights", "ExtractTemplate"] } ],
          "term": { "from": "2026-01-05", "until": "2028-12-31" } }
        """;

    /// <summary>Speech synthesis for healthcare, everywhere, without end.</summary>
    public const string Voices = """
        { "id": "open-voices", "version": "1.0.0", "vocabulary": "1", "title": "Voices for aids to speech",
          "licensor": { "id": "performer:0002" }, "licensee": { "id": "org:acme" },
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["SpeechSynthesis"], "contexts": ["Healthcare"],
              "data": ["VoiceRecording"], "operations": ["Train", "Evaluate"], "territories": ["Any"] } ],
          "term": { "from": "2026-01-01" } }
        """;
}
