namespace PolicySdk.Cli.Tests.Deciding;

/// <summary>What the lines say: other programs measure against them, so they are compared to the letter.</summary>
public sealed class DecideTests : IDisposable
{
    private const string Emotion = "\"capability\":\"EmotionRecognition\"";
    private const string Permitted = $"\"licenses\":[\"improv\"],{Emotion},\"context\":\"Research\",\"territories\":[\"US\"]";

    private readonly PolicyRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(
        $$"""{{{Permitted}},"operation":"Train","asOf":"2026-06-01"}""",
        """{"verdict":"Allowed","reason":null,"license":"improv","rule":"g1","file":"improv.license.json","line":6,"duties":[],"nearest":null}""")]
    [InlineData(
        $$"""{{{Permitted}},"operation":"DeployCommercial","asOf":"2026-06-01"}""",
        """{"verdict":"Conditional","reason":null,"license":"improv","rule":"g1","file":"improv.license.json","line":6,"duties":["royalty","fee"],"nearest":null}""")]
    [InlineData(
        $$"""{"licenses":["talk","improv"],{{Emotion}},"context":"Research","territories":["US"],"operation":"DeployCommercial","asOf":"2026-06-01"}""",
        """{"verdict":"Conditional","reason":null,"license":"improv","rule":"g1","file":"improv.license.json","line":6,"duties":["royalty","fee"],"nearest":null}""")]
    [InlineData(
        $$"""{"licenses":["improv"],{{Emotion}},"context":"Workplace","operation":"Train","territories":["US"],"asOf":"2026-06-01"}""",
        """{"verdict":"Denied","reason":"Forbidden","license":"improv","rule":"p2","file":"improv.license.json","line":9,"duties":[],"nearest":{"licenses":["improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"],"asOf":"2026-06-01"}}""")]
    [InlineData(
        $$"""{"licenses":["improv"],{{Emotion}},"context":"Research","operation":"Train","territories":["US","FR"]}""",
        """{"verdict":"Denied","reason":"NoPermit","license":"improv","rule":null,"file":"improv.license.json","line":2,"duties":[],"nearest":{"licenses":["improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"]}}""")]
    [InlineData(
        $$"""{{{Permitted}},"operation":"Train","asOf":"2026-01-04"}""",
        """{"verdict":"Denied","reason":"NotInForce","license":"improv","rule":null,"file":"improv.license.json","line":16,"duties":[],"nearest":null}""")]
    [InlineData(
        $$"""{{{Permitted}},"operation":"Train","asOf":"2029-01-01"}""",
        """{"verdict":"Denied","reason":"NotInForce","license":"improv","rule":null,"file":"improv.license.json","line":17,"duties":[],"nearest":null}""")]
    [InlineData(
        $$"""{"licenses":["talk"],{{Emotion}},"asOf":"2027-06-01"}""",
        """{"verdict":"Denied","reason":"NotInForce","license":"talk","rule":null,"file":"2027.status.json","line":3,"duties":[],"nearest":null}""")]
    [InlineData(
        $$"""{{{Permitted}},"operation":"Train","performers":["performer:2","performer:1"],"asOf":"2027-03-01"}""",
        """{"verdict":"Denied","reason":"NotInForce","license":"improv","rule":null,"file":"2027.status.json","line":2,"duties":[],"nearest":{"licenses":["improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"],"performers":["performer:2"],"asOf":"2027-03-01"}}""")]
    [InlineData(
        $$"""{"licenses":["talk"],{{Emotion}},"context":"LawEnforcement"}""",
        """{"verdict":"Denied","reason":"Policy","license":"talk","rule":"no-police","file":"acme.policy.json","line":2,"duties":[],"nearest":{"licenses":["talk"],"capability":"EmotionRecognition","context":"Research"}}""")]
    public async Task Use_IsDecided(string line, string expected)
    {
        var run = await _repository.DecideAsync(line, "--as-of", "2026-06-01");

        Assert.Equal(expected + "\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(expected.Contains("Denied", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
    }

    [Theory]
    [InlineData("", 1, "the line is empty")]
    [InlineData("  \t", 1, "the line is empty")]
    [InlineData("[]", 1, "the line must be a use, not an array")]
    [InlineData("null", 1, "the line must be a use, not null")]
    [InlineData("{", 2, "the object that starts on line 1 is not closed")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition"} x""", 59, "the line is over")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition"}{}""", 58, "the line is over")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition",}""", 57, "a line has no comments")]
    [InlineData("""{"licenses":["improv"],/* c */"capability":"EmotionRecognition"}""", 24, "a line has no comments")]
    [InlineData("""{"licenses":["improv"]}""", 1, "a use needs \"capability\"")]
    [InlineData("""{"capability":"EmotionRecognition"}""", 1, "a use needs \"licenses\"")]
    [InlineData("""{"licenses":[],"capability":"EmotionRecognition"}""", 13, "\"licenses\" is empty")]
    [InlineData("""{"licenses":"improv","capability":"EmotionRecognition"}""", 13, "\"licenses\" must be an array of license ids, not a string")]
    [InlineData("""{"licenses":["imporv"],"capability":"EmotionRecognition"}""", 14, "there is no license \"imporv\". Did you mean \"improv\"?")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecogntion"}""", 37, "Did you mean \"EmotionRecognition\"?")]
    [InlineData("""{"licenses":["improv"],"capability":null}""", 37, "\"capability\" must be a capability, not null")]
    [InlineData("""{"licenses":["improv"],"capability":["EmotionRecognition"]}""", 37, "\"capability\" must be a capability, not an array")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","contxt":"Research"}""", 58, "Did you mean \"context\"?")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","context":"Reserch"}""", 68, "Did you mean \"Research\"?")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","context":"Train"}""", 68, "belongs under \"operations\"")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","except":["Nothing at all"]}""", 68, "is not")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","territories":["UK"]}""", 73, "Did you mean \"GB\"?")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","stage":"Modell"}""", 66, "Did you mean \"Model\"?")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","performers":["a b"]}""", 72, "is not an id")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","asOf":"2026-02-30"}""", 65, "is not a date")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","asOf":20260230}""", 65, "\"asOf\" must be a date, not a number")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","capability":"EmotionRecognition"}""", 58, "\"capability\" is given twice")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","😀":1,"x":1}""", 58, "is not a property of a use")]
    [InlineData("""{"x😀":1,"licenses":["improv"],"capability":"EmotionRecognition"}""", 2, "is not a property of a use")]
    [InlineData("""{"licenses":["😀"],"capability":"EmotionRecognition"}""", 14, "is not an id")]
    [InlineData("""{"capability":"EmotionRecognition","licenses":["improv"],"data":["\ud83d"]}""", 66, "half of a character")]
    public async Task WrongLine_SaysWhatAndWhere(string line, int column, string message)
    {
        var run = await _repository.DecideAsync(line + "\n");

        Assert.Matches("^\\{\"error\":\".+\",\"column\":" + column + "\\}\n$", run.Output);
        Assert.Contains(message, System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task WrongLine_DoesNotStopTheOthers()
    {
        var run = await _repository.DecideAsync($"{{{Permitted}}}\nx\n{{{Permitted},\"operation\":\"Train\"}}\n", "--as-of", "2026-06-01");

        Assert.Equal(["Denied", "error", "Allowed"], run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('"')[1] == "error" ? "error" : line.Split('"')[3]));
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("""{"licenses":["improv","improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"]}""")]
    [InlineData("""{"capability":"EmotionRecognition","licenses":[ "improv" ],"territories":["US-CA","US"],"operation":"Train","context":"Research"}""")]
    [InlineData("""{"licen\u0073es":["impro\u0076"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"]}""")]
    [InlineData("""{"licenses":["improv"],"capability":"EmotionRecognition","context":"Research","operation":"Train","territories":["US"],"data":[],"recipients":[],"except":[],"performers":[]}""")]
    public async Task SameUse_InOtherWords_IsAllowed(string line)
    {
        var run = await _repository.DecideAsync(line, "--as-of", "2026-06-01");

        Assert.StartsWith("{\"verdict\":\"Allowed\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NearestUse_CanBeAskedAndIsAllowed()
    {
        var denied = await _repository.DecideAsync(
            """
            {"licenses":["improv","talk"],"capability":"VoiceCloning","context":"Workplace","territories":["EU"],"stage":"Model","asOf":"2026-06-01"}
            {"licenses":["improv"],"capability":"GeneralPurposeModel","operation":"PublishWeights","recipients":["Public"],"asOf":"2026-06-01"}
            """);
        var nearest = denied.Output.TrimEnd('\n').Split('\n').Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("nearest").GetRawText());

        var allowed = await _repository.DecideAsync(string.Join("\n", nearest));

        Assert.Equal((1, 0), (denied.ExitCode, allowed.ExitCode));
        Assert.DoesNotContain("Denied", allowed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Date_IsOfTheLineElseOfTheCommandElseToday()
    {
        var line = $"{{{Permitted},\"operation\":\"Train\"}}\n{{{Permitted},\"operation\":\"Train\",\"asOf\":\"2026-06-01\"}}";

        var given = await _repository.DecideAsync(line, "--as-of", "2030-01-01");
        var today = await _repository.DecideAsync($$"""{"licenses":["talk"],{{Emotion}},"context":"Research"}""", "--as-of", "2026-02-01");

        Assert.Equal(["Denied", "Allowed"], given.Output.TrimEnd('\n').Split('\n').Select(each => each.Split('"')[3]));
        Assert.Equal(0, today.ExitCode);
    }

    [Fact]
    public async Task UsesOfAFile_AreDecided()
    {
        _repository.Write("uses.jsonl", $"{{{Permitted},\"operation\":\"Train\",\"asOf\":\"2026-06-01\"}}");

        var run = await _repository.RunAsync("decide", "--policy", "policy", "--uses", "uses.jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"verdict\":\"Allowed\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidDocument_IsDrawnAndNothingIsDecided()
    {
        _repository.Write("policy/bad.license.json", "{ \"id\": 1 }");

        var run = await _repository.DecideAsync($"{{{Permitted}}}");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("--> policy/bad.license.json:1:9", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoLicense_IsUndetermined()
    {
        using var empty = new PolicyRepository(isEmpty: true);
        empty.Write("policy/readme.md", "nothing");

        var run = await empty.DecideAsync("{}");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal("policysdk: the policy directory holds no license.\n", run.Error);
    }

    [Fact]
    public async Task LicenseWhoseTermStandsOnAnEarlyLine_SaysOfEachUseWhyItIsDenied()
    {
        var term = "\"term\": { \"from\": \"2026-01-05\", \"until\": \"2028-12-31\" },\n  ";
        var text = PolicyRepository.Improv.ReplaceLineEndings("\n");
        _repository.Write("policy/improv.license.json", text[..text.LastIndexOf(",\n  \"term\"", StringComparison.Ordinal)].Insert("{\n  ".Length, term) + "\n}");

        var run = await _repository.DecideAsync(
            $$"""
            {"licenses":["improv"],{{Emotion}},"context":"Advertising","territories":["US"],"operation":"Train","asOf":"2026-06-01"}
            {{{Permitted}},"operation":"Train","asOf":"2029-01-01"}
            """);

        Assert.Equal(["NoPermit", "NotInForce"], run.Output.TrimEnd().Split('\n').Select(line => line.Split("\"reason\":\"")[1].Split('"')[0]));
    }

    [Fact]
    public async Task RenewedTermThatIsOver_IsDeniedByItsRenewal()
    {
        _repository.Write("policy/improv.license.json", PolicyRepository.Improv.Replace("\"2028-12-31\"", "\"2028-12-31\", \"renewal\": \"Auto\"", StringComparison.Ordinal));
        _repository.Write(
            "policy/2028.status.json",
            """{ "statuses": [{ "license": "improv", "from": "2028-12-01", "status": "RenewedConsentGiven", "until": "2029-12-31" }] }""");

        var run = await _repository.DecideAsync($$"""{{{Permitted}},"operation":"Train","asOf":"2030-01-01"}""");

        Assert.StartsWith(
            """{"verdict":"Denied","reason":"NotInForce","license":"improv","rule":null,"file":"2028.status.json","line":1,""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutPolicy_TheDirectoryPolicyIsMeant()
    {
        Assert.Equal(
            await _repository.RunAsync("explain", "--policy", "policy", "--license", "improv", "--capability", "EmotionRecognition"),
            await _repository.RunAsync("explain", "--license", "improv", "--capability", "EmotionRecognition"));
    }

    [Theory]
    [InlineData("decide --policy policy", "policysdk: Option '--uses' is required.")]
    [InlineData("decide --policy nowhere --uses -", "policysdk: --policy: the directory 'nowhere' does not exist.")]
    [InlineData("decide --policy policy --uses nowhere.jsonl", "policysdk: --uses: 'nowhere.jsonl' cannot be read: it is not there, or no longer.")]
    [InlineData("decide --policy policy --uses - --as-of yesterday", "policysdk: 'yesterday' is no date. Write it as yyyy-MM-dd.")]
    public async Task WrongCommandLine_IsExplained(string commandLine, string message)
    {
        var run = await _repository.RunAsync(commandLine.Split(' '));

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }
}
