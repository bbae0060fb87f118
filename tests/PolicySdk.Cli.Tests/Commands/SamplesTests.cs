using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicySdk.Cli.Tests.Commands;

/// <summary>The samples hold what they promise, and what the tool says of them holds together.</summary>
[Collection(nameof(RealBuilds))]
public sealed partial class SamplesTests
{
    [Fact]
    public async Task EmotionTraining_IsClean()
    {
        var run = await ToolRun.InAsync(Fixture.RepositoryRoot, "check", "samples/EmotionTraining");

        Assert.Equal("0 errors, 0 warnings in 1 project; 1 license\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task OutOfScope_HasExactlyTheFindingsThatItIsMarkedWith()
    {
        var run = await ToolRun.InAsync(Fixture.RepositoryRoot, "check", "samples/OutOfScope", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToArray();
        Assert.Equal(Marked("samples/OutOfScope"), findings.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Empty(json.RootElement.GetProperty("undetermined").EnumerateArray());
        Assert.Equal(1, run.ExitCode);
        Assert.All(findings.Where(f => f.GetProperty("rule").GetString()!.StartsWith("PSDK200", StringComparison.Ordinal)), f =>
        {
            Assert.NotEmpty(f.GetProperty("hops").EnumerateArray());
            Assert.NotEqual(JsonValueKind.Null, f.GetProperty("help").ValueKind);
        });
    }

    [Fact]
    public async Task Readme_ShowsWhatTheToolReallyPrints()
    {
        var readme = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        var picture = Picture().Match(readme).Groups["text"].Value;

        var run = await ToolRun.InAsync(Fixture.RepositoryRoot, "check", "samples/OutOfScope");

        Assert.StartsWith("error[PSDK2001]: ", picture, StringComparison.Ordinal);
        Assert.Contains(picture, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_ListsEveryRuleOfTheAnalyzers()
    {
        var readme = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "README.md"));
        var releases = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "analyzers", "PolicySdk.Analyzers", "AnalyzerReleases.Unshipped.md"));
        var rules = Rule().Matches(releases).Select(match => match.Value).ToArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains($"\n| {rule} | ", readme, StringComparison.Ordinal));
    }

    /// <summary><c>file:line rule</c> of every line marked <c>// FINDING: PSDKnnnn</c>.</summary>
    private static string[] Marked(string directory)
    {
        var marked = from file in Directory.EnumerateFiles(Path.Combine(Fixture.RepositoryRoot, directory), "*.cs", SearchOption.AllDirectories)
                     let name = Path.GetRelativePath(Fixture.RepositoryRoot, file).Replace('\\', '/')
                     where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
                     from line in File.ReadLines(file).Index()
                     from rule in Mark().Match(line.Item).Groups["rule"].Captures
                     select $"{name}:{line.Index + 1} {rule.Value}";
        return [.. marked.Order(StringComparer.Ordinal)];
    }

    private static string Describe(JsonElement finding)
    {
        var place = finding.GetProperty("location");
        return $"{place.GetProperty("file").GetString()}:{place.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}";
    }

    [GeneratedRegex("""```text\n(?<text>.*?)```""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("""^PSDK\d{4}""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("""// FINDING:(\s+(?<rule>PSDK\d{4}))+""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
