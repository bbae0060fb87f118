using System.Text.Json;
using PolicySdk.Cli.Tests.Deciding;

namespace PolicySdk.Cli.Tests.Comparing;

public sealed class DiffTests : IDisposable
{
    private readonly PolicyRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("\"1.0.0\"", "\"1.1.0\"", "")]
    [InlineData("\"Entertainment\"]", "\"Entertainment\", \"Advertising\"]", "widened")]
    [InlineData("\"Research\", \"Entertainment\"", "\"Research\"", "narrowed")]
    [InlineData("\"US\"", "\"GB\"", "widened narrowed")]
    [InlineData("\"royalty\", \"fee\"", "\"fee\"", "duties")]
    [InlineData("2028-12-31", "2029-12-31", "widened")]
    [InlineData("\"id\": \"p2\"", "\"id\": \"p3\"", "")]
    [InlineData("[\"Workplace\"]", "[\"Workplace\", \"Advertising\"]", "")]
    public async Task TwoLicenses_DifferAsTheirRightsDo(string old, string now, string kinds)
    {
        _repository.Write("after.license.json", PolicyRepository.Improv.Replace(old, now, StringComparison.Ordinal));

        var run = await _repository.RunAsync("diff", "policy/improv.license.json", "after.license.json", "--format", "json");

        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(kinds, string.Join(" ", json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()).Distinct()));
        Assert.Equal(kinds.Length > 0 ? "different" : "alike", json.GetProperty("outcome").GetString());
        Assert.Equal(kinds.Length > 0 ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task Witness_IsDecidedAsTheDiffSays()
    {
        _repository.Write("after/improv.license.json", PolicyRepository.Improv.Replace("\"Entertainment\"]", "\"Advertising\"]", StringComparison.Ordinal));
        var diff = await _repository.RunAsync("diff", "policy/improv.license.json", "after/improv.license.json", "--format", "json");

        foreach (var change in JsonDocument.Parse(diff.Output).RootElement.GetProperty("changes").EnumerateArray())
        {
            var use = change.GetProperty("use").GetRawText();
            var asOf = change.GetProperty("asOf").GetString()!;
            var before = await _repository.RunAsync("explain", "--policy", "policy", "--as-of", asOf, "--use", use);
            var after = await _repository.RunAsync("explain", "--policy", "after", "--as-of", asOf, "--use", use);

            Assert.Equal(change.GetProperty("kind").GetString() == "widened" ? (1, 0) : (0, 1), (before.ExitCode, after.ExitCode));
        }
    }

    [Fact]
    public async Task Directories_CompareByIdWithPoliciesAndStatuses()
    {
        _repository.Write("after/improv.license.json", PolicyRepository.Improv);
        _repository.Write("after/new.license.json", PolicyRepository.Talk.Replace("\"talk\"", "\"new\"", StringComparison.Ordinal));
        _repository.Write("after/acme.policy.json", "{ \"id\": \"acme\", \"rules\": [{ \"id\": \"r\", \"contexts\": [\"Research\"] }] }");

        var run = await _repository.RunAsync("diff", "policy", "after");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error[added]: license 'new' is new\n --> after/new.license.json:1:9\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("error[removed]: license 'talk' is gone", run.Output, StringComparison.Ordinal);
        Assert.Contains("denied: rule 'r' of policy 'acme' forbids it under 'improv'", run.Output, StringComparison.Ordinal);
        Assert.Contains("error[widened]: 'improv' now allows:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TermsOfBothSides_AreKnown()
    {
        const string Vocabulary =
            """
            { "id": "acme-words", "version": "1", "vocabulary": "2", "terms": [
                { "dimension": "Context", "id": "Theatre", "parent": "Entertainment", "meaning": "on a stage" } ] }
            """;
        _repository.Write("a/improv.license.json", PolicyRepository.Improv);
        _repository.Write("b/improv.license.json", PolicyRepository.Improv);
        _repository.Write("b/words.vocabulary.json", Vocabulary);

        var run = await _repository.RunAsync("diff", "a", "b");

        Assert.Equal((0, "alike\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task InvalidDocument_IsDrawn()
    {
        _repository.Write("bad.license.json", "{ \"id\": 1 }");

        var run = await _repository.RunAsync("diff", "policy/improv.license.json", "bad.license.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--> bad.license.json:1:9", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoLicense_IsUndetermined()
    {
        _repository.Write("empty/readme.md", "nothing");

        var run = await _repository.RunAsync("diff", "policy", "empty");

        Assert.Equal((3, "", "policysdk: 'empty' holds no license.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("policy", "policysdk: Required argument 'after' missing")]
    [InlineData("policy nowhere", "policysdk: 'nowhere' does not exist.")]
    [InlineData("policy git:HEAD", "policysdk: 'git:HEAD' names no path. Write git:revision:path, such as git:HEAD:policy.")]
    [InlineData("policy --formt", "policysdk: '--formt' is no option of diff.")]
    public async Task WrongCommandLine_IsExplained(string words, string message)
    {
        var run = await _repository.RunAsync(["diff", .. words.Split(' ')]);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
