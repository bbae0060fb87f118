using System.Text.Json;

namespace PolicySdk.Cli.Tests.Deciding;

public sealed class ExplainTests : IDisposable
{
    private static readonly string[] Permitted =
    [
        "explain", "--policy", "policy", "--as-of", "2026-06-01", "--license", "improv", "--capability", "EmotionRecognition", "--operation", "Train", "--territory", "US",
    ];

    private readonly PolicyRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task DeniedUse_IsDrawnWithItsClauseAndTheWayOut()
    {
        var run = await _repository.RunAsync([.. Permitted, "--context", "Workplace"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            asked  : Train for EmotionRecognition in context Workplace; data unsaid; territories US; recipients Licensee; stage Data
            under  : improv, on 2026-06-01

            error: denied: rule 'p2' of 'improv' forbids it
             --> policy/improv.license.json:9:39
              |
            9 |     { "id": "p2", "effect": "Forbid", "contexts": ["Workplace"] }
              |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^
            help: Workplace is outside; allowed contexts: Research, Entertainment

            license: improv, in force until 2028-12-31
            nearest: {"licenses":["improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"]}

            """,
            run.Output);
    }

    [Fact]
    public async Task AllowedUse_NamesDutiesAndAdvice()
    {
        var run = await _repository.RunAsync([.. Permitted, "--license", "talk", "--context", "Entertainment"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: allowed by rule 'all' of 'talk', and its duties must be met", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nduty   : fee (", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nlicense: improv, in force until 2028-12-31; alone allowed by rule 'g1' of 'improv'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nadvice : rule 'careful' of policy 'acme' speaks against it: Ask legal.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nearest", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"licenses":["talk"],"capability":"Perceive","context":"LawEnforcement"}""", "Policy", "acme.policy.json")]
    [InlineData("""{"licenses":["talk"],"capability":"Perceive","asOf":"2027-06-01"}""", "NotInForce", "2027.status.json")]
    [InlineData("""{"licenses":["improv"],"capability":"VoiceCloning"}""", "Forbidden", "improv.license.json")]
    [InlineData("""{"licenses":["improv"],"capability":"VoiceCloning","context":"Research"}""", "NoPermit", "improv.license.json")]
    public async Task Json_SaysWhatTheTextSays(string use, string reason, string file)
    {
        var run = await _repository.RunAsync("explain", "--policy", "policy", "--use", use, "--format", "json", "--as-of", "2026-06-01");

        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("Denied", reason, file), (Text("verdict"), Text("reason"), Text("file")));
        Assert.Single(json.GetProperty("licenses").EnumerateArray());

        string? Text(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public async Task InvalidDocument_IsDrawn()
    {
        _repository.Write("policy/bad.policy.json", "{ \"id\": 1 }");

        var run = await _repository.RunAsync(Permitted);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("policy/bad.policy.json:1:9", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--capability Perceive", "policysdk: a use needs --license and --capability, or --use.")]
    [InlineData("--license improv --capability Percieve", "policysdk: \"Percieve\" is not a capability of the vocabulary. Did you mean \"Perceive\"?")]
    [InlineData("--license imporv --capability Perceive", "policysdk: there is no license \"imporv\". Did you mean \"improv\"?")]
    [InlineData("--use {} --license improv", "policysdk: --license is a part of the use, and --use gives it whole.")]
    [InlineData("--use {}", "policysdk: --use, column 1: a use needs \"licenses\" and \"capability\". Add what is missing.")]
    public async Task WrongUse_IsAWrongCommandLine(string words, string message)
    {
        var run = await _repository.RunAsync(["explain", "--policy", "policy", .. words.Split(' ')]);

        Assert.Equal((64, "", message + "\n"), (run.ExitCode, run.Output, run.Error));
    }
}
