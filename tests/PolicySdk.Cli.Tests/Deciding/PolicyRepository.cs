using System.Text;
using PolicySdk.Cli.Tests.Commands;

namespace PolicySdk.Cli.Tests.Deciding;

/// <summary>A small repository of policy documents in a temporary directory, its documents in <c>policy</c>.</summary>
internal sealed class PolicyRepository : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public PolicyRepository(bool isEmpty = false)
    {
        if (isEmpty)
        {
            return;
        }

        Write("policy/improv.license.json", Improv);
        Write("policy/talk/talk.license.json", Talk);
        Write("policy/acme.policy.json", Acme);
        Write("policy/2027.status.json", Status);
    }

    /// <summary>Permits emotion recognition for research and entertainment in the US, against a fee; conditionally to deploy.</summary>
    public static string Improv { get; } =
        """
        {
          "id": "improv", "version": "1.0.0", "vocabulary": "1", "title": "Improv troupe, emotion study",
          "licensor": { "id": "troupe:014" }, "licensee": { "id": "org:acme" }, "performers": ["performer:1", "performer:2"],
          "datasets": [{ "id": "improv-v3", "data": ["VoiceRecording", "Transcript"] }],
          "rules": [
            { "id": "g1", "effect": "Permit", "capabilities": ["EmotionRecognition"], "contexts": ["Research", "Entertainment"],
              "data": ["VoiceRecording", "Transcript"], "operations": ["Train", "Evaluate", "DeployCommercial"], "territories": ["US"],
              "duties": ["royalty", "fee"] },
            { "id": "p2", "effect": "Forbid", "contexts": ["Workplace"] }
          ],
          "duties": {
            "fee": { "type": "Compensate", "model": "Flat", "amount": 900, "currency": "USD", "trigger": "DeployCommercial" },
            "royalty": { "type": "Compensate", "model": "RevenueShare", "percent": 1.5, "trigger": "DeployCommercial" }
          },
          "term": {
            "from": "2026-01-05",
            "until": "2028-12-31"
          }
        }
        """;

    /// <summary>Permits everything everywhere against a fee of its own, open-ended.</summary>
    public static string Talk { get; } =
        """
        { "id": "talk", "version": "1", "vocabulary": "1", "title": "Talks", "licensor": { "id": "a:1" }, "licensee": { "id": "org:acme" },
          "performers": ["performer:3"],
          "rules": [{ "id": "all", "effect": "Permit", "capabilities": ["Any"], "contexts": ["Any"], "data": ["Any"],
                      "operations": ["Any"], "territories": ["Any"], "duties": ["fee"] }],
          "duties": { "fee": { "type": "Compensate", "model": "Flat", "amount": 5, "currency": "EUR" } },
          "term": { "from": "2026-01-01" } }
        """;

    /// <summary>Forbids law enforcement for talk, and speaks against entertainment.</summary>
    public static string Acme { get; } =
        """
        { "id": "acme", "rules": [
            { "id": "no-police", "contexts": ["LawEnforcement"], "licenses": ["talk"], "reason": "We do not do this." },
            { "id": "careful", "contexts": ["Entertainment"], "level": "Advisory", "reason": "Ask legal." } ] }
        """;

    /// <summary>A performer withdraws, and the license talk is suspended.</summary>
    public static string Status { get; } =
        """
        { "statuses": [
            { "performer": "performer:1", "from": "2027-03-01", "status": "Withdrawn" },
            { "license": "talk", "from": "2027-06-01", "status": "Suspended" } ] }
        """;

    public string Path => _directory.Path;

    public string Write(string name, string text) => _directory.Write(name, text);

    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(Path, arguments);

    public Task<ToolRun> DecideAsync(string lines, params string[] arguments) => DecideAsync(Encoding.UTF8.GetBytes(lines), arguments);

    public Task<ToolRun> DecideAsync(byte[] lines, params string[] arguments) =>
        ToolRun.InAsync(Path, new MemoryStream(lines), ["decide", "--policy", "policy", "--uses", "-", .. arguments]);

    public void Dispose() => _directory.Dispose();
}
