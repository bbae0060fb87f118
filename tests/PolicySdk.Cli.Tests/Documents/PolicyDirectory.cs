using PolicySdk.Cli.Tests.Commands;

namespace PolicySdk.Cli.Tests.Documents;

/// <summary>A temporary directory with policy documents in a state that a test names.</summary>
internal sealed class PolicyDirectory : IDisposable
{
    /// <summary>A license in canonical form, with one Permit and one Forbid.</summary>
    public static string License { get; } =
        """
        {
          "id": "improv-2026",
          "version": "1.0.0",
          "vocabulary": "1",
          "title": "Improv, emotion study",
          "licensor": { "id": "troupe:014" },
          "licensee": { "id": "org:acme" },
          "rules": [
            {
              "id": "g1",
              "effect": "Permit",
              "capabilities": ["EmotionRecognition"],
              "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording"],
              "operations": ["Train"],
              "territories": ["EU"]
            },
            { "id": "p1", "effect": "Forbid", "contexts": ["Workplace"] }
          ],
          "term": { "from": "2026-01-05", "until": "2028-12-31" }
        }

        """;

    /// <summary>Tests that pass: one of each rule.</summary>
    public static string Tests { get; } =
        """
        {
          "asOf": "2026-06-01",
          "tests": [
            {
              "name": "research in the EU is allowed",
              "use": {
                "licenses": ["improv-2026"],
                "capability": "EmotionRecognition",
                "context": "Research",
                "operation": "Train",
                "territories": ["DE"]
              },
              "expect": { "verdict": "Allowed", "rule": "g1" }
            },
            {
              "name": "the workplace is not",
              "use": {
                "licenses": ["improv-2026"],
                "capability": "EmotionRecognition",
                "context": "Workplace",
                "operation": "Train"
              },
              "expect": { "verdict": "Denied", "reason": "Forbidden", "license": "improv-2026", "rule": "p1" }
            }
          ]
        }

        """;

    private readonly TemporaryDirectory _directory = new();

    /// <param name="states">Words parted by blanks, each of which makes one thing so.</param>
    public PolicyDirectory(string states = "")
    {
        foreach (var state in states.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Make(state);
        }
    }

    public string Path => _directory.Path;

    public string Write(string name, string text) => _directory.Write(name, text);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(Path, arguments);

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        _directory.Dispose();
    }

    private void Make(string state) => _ = state switch
    {
        "valid" => Write("policy/improv.license.json", License),
        "tested" => Write("policy/tests/improv.policytest.json", Tests),
        "failing" => Write("policy/failing.policytest.json", Tests.Replace("\"Allowed\"", "\"Denied\"", StringComparison.Ordinal)),
        "warned" => Write("policy/warned.license.json", License.Replace("improv", "warned", StringComparison.Ordinal).Replace("\"Workplace\"", "\"Workplace\", \"Workplace\"", StringComparison.Ordinal)),
        "invalid" => Write("policy/invalid.license.json", License.Replace("\"Workplace\"", "\"Wrkplace\"", StringComparison.Ordinal)),
        "badterm" => Write("policy/own.vocabulary.json", """{ "id": "own", "version": "1.0.0", "vocabulary": "2", "terms": [{}] }"""),
        "unfinished" => Write("policy/unfinished.license.json", "{ \"id\": "),
        "unformatted" => Write("policy/unformatted.license.json", License.Replace("improv", "unformatted", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal)),
        "unreadable" => File.CreateSymbolicLink(PathOf("policy/gone.license.json"), "nowhere").FullName,
        "readonly" => ReadOnly("policy/unformatted.license.json"),
        "empty" => Directory.CreateDirectory(PathOf("policy")).FullName,
        "other" => Write("readme.json", "{}"),
        _ => throw new ArgumentException($"There is no state '{state}'.", nameof(state)),
    };

    private string ReadOnly(string name)
    {
        File.SetAttributes(PathOf(name), FileAttributes.ReadOnly);
        return name;
    }
}
