namespace PolicySdk.Benchmarks.Flow.Project;

/// <summary>The documents of a project that is measured.</summary>
internal static class PolicyFiles
{
    /// <summary>What each set of recordings may be trained for, and a context in which it may not.</summary>
    public static IReadOnlyList<GrantedUse> Grants { get; } =
    [
        new("improv-troupe-2026", "EmotionRecognition", "Entertainment", "Workplace"),
        new("street-voices-2025", "SpeechRecognition", "CustomerService", "Surveillance"),
        new("open-gestures", "GestureRecognition", "Research", "Military"),
    ];

    /// <summary>The build properties that say where and when the project trains.</summary>
    public static IReadOnlyDictionary<string, string> Properties { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["build_property.PolicyAsOf"] = "2026-11-23",
        ["build_property.PolicyTerritories"] = "US",
    };

    /// <summary>The licenses, by path.</summary>
    public static IReadOnlyList<(string Path, string Text)> Licenses { get; } =
        [.. Grants.Select(grant => ($"policy/{grant.License}.license.json", Write(grant)))];

    private static string Write(GrantedUse grant) => $$"""
        { "$schema": "https://policysdk.dev/schemas/license-1.json",
          "id": "{{grant.License}}", "version": "1.2.0", "vocabulary": "1",
          "title": "Recordings for {{grant.Capability}}",
          "licensor": { "id": "troupe:014", "representedBy": "union" }, "licensee": { "id": "org:acme" },
          "performers": ["performer:0412", "performer:0413"],
          "datasets": [{ "id": "{{grant.License}}-v3", "paths": ["data/{{grant.License}}/**"],
                         "data": ["VoiceRecording", "FacialExpression", "BodyMotion", "Transcript", "EmotionLabel"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["{{grant.Capability}}"], "contexts": ["Research", "{{grant.Context}}"],
              "data": ["VoiceRecording", "FacialExpression", "BodyMotion", "Transcript", "EmotionLabel"],
              "operations": ["Prepare", "Train", "Evaluate", "DeployInternal", "DeployCommercial"], "territories": ["US", "GB"], "duties": ["credit"] },
            { "id": "p1", "effect": "Forbid", "capabilities": ["DigitalReplica", "DeceptionDetection"] },
            { "id": "p2", "effect": "Forbid", "contexts": ["Workplace", "Surveillance", "Advertising", "Military"] },
            { "id": "p3", "effect": "Forbid", "operations": ["RedistributeData", "PublishWeights", "ExtractTemplate"] } ],
          "duties": { "credit": { "type": "Attribute", "where": "ModelCard", "text": "Performed by the troupe" } },
          "term": { "from": "2026-01-05", "until": "2028-12-31" } }
        """;
}
