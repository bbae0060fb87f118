namespace PolicySdk.Licensing.Tests;

/// <summary>Writes license documents for tests: one permitted use by default, everything else by replacing a part.</summary>
internal sealed record LicenseText
{
    public string Id { get; init; } = "test-license";

    public string Vocabulary { get; init; } = "1";

    public string Licensor { get; init; } = """{ "id": "troupe:1" }""";

    public string Datasets { get; init; } = "[]";

    public string Rules { get; init; } = Permit("g1");

    public string Duties { get; init; } = "{}";

    public string Term { get; init; } = """{ "from": "2026-01-01" }""";

    public string Rest { get; init; } = "";

    /// <summary>A rule that permits the use that <see cref="TestUse.Default"/> is, with fields replaced. Values are parted by commas.</summary>
    public static string Permit(
        string id,
        string capabilities = "EmotionRecognition",
        string contexts = "Research",
        string data = "VoiceRecording",
        string operations = "Train",
        string territories = "US",
        string? recipients = null,
        string? duties = null) =>
        Rule(id, "Permit", capabilities, contexts, data, operations, territories, recipients, duties);

    /// <summary>A rule that forbids what it names. Values are parted by commas.</summary>
    public static string Forbid(
        string id,
        string? capabilities = null,
        string? contexts = null,
        string? data = null,
        string? operations = null,
        string? territories = null,
        string? recipients = null) =>
        Rule(id, "Forbid", capabilities, contexts, data, operations, territories, recipients, null);

    public static string Both(params string[] rules) => string.Join(",\n", rules);

    public License Read() => Read(PolicySdk.Licensing.Vocabulary.BuiltIn);

    public License Read(Vocabulary vocabulary)
    {
        var read = LicenseReader.Read(new DocumentSource($"{Id}.license.json", ToString()), vocabulary);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    public override string ToString() =>
        $$"""
        { "id": "{{Id}}", "version": "1.0.0", "vocabulary": "{{Vocabulary}}", "title": "A test",
          "licensor": {{Licensor}}, "licensee": { "id": "org:1" }, "datasets": {{Datasets}},
          "rules": [ {{Rules}} ],
          "duties": {{Duties}},
          "term": {{Term}}{{Rest}} }
        """;

    private static string Rule(string id, string effect, params string?[] fields)
    {
        string[] names = ["capabilities", "contexts", "data", "operations", "territories", "recipients", "duties"];
        var named = names.Zip(fields).Where(field => field.Second is not null)
            .Select(field => $", \"{field.First}\": [{string.Join(", ", field.Second!.Split(',').Select(value => $"\"{value.Trim()}\""))}]");
        return $$"""{ "id": "{{id}}", "effect": "{{effect}}"{{string.Concat(named)}} }""";
    }
}
