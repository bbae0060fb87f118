using System.Text.RegularExpressions;

namespace PolicySdk.Cli.Tests.Commands;

/// <summary>The samples hold what they promise, and what the tool says of them holds together.</summary>
[Collection(nameof(RealBuilds))]
public sealed partial class SamplesTests
{
    private static readonly Lazy<Task<ToolRun>> OutOfScope = new(() => ToolRun.InAsync(Fixture.RepositoryRoot, "check", "samples/OutOfScope"));

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
        var run = await OutOfScope.Value;

        Assert.Equal(Marked("samples/OutOfScope"), Drawn(run.Output).Order(StringComparer.Ordinal));
        Assert.Equal($"{Drawn(run.Output).Length} errors, 0 warnings in 1 project; 3 licenses", run.Summary);
        Assert.DoesNotContain("undetermined", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task OutOfScope_ShowsWhereTheDataCameFromAndWhatTheLicenseSays()
    {
        var findings = (await OutOfScope.Value).Output.Split("\n\n").Where(finding => finding.StartsWith("error[PSDK200", StringComparison.Ordinal));

        Assert.All(findings, finding =>
        {
            Assert.Contains(" ::: samples/OutOfScope/", finding, StringComparison.Ordinal);
            Assert.Contains("\nhelp: ", finding, StringComparison.Ordinal);
            Assert.Equal(!finding.StartsWith("error[PSDK2005]", StringComparison.Ordinal), finding.Contains(".license.json:", StringComparison.Ordinal));
            Assert.DoesNotContain("(the source is not available)", finding, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Readme_ShowsWhatTheToolReallyPrints()
    {
        var readme = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        var picture = Picture().Match(readme).Groups["text"].Value;

        Assert.StartsWith("error[PSDK2001]: ", picture, StringComparison.Ordinal);
        Assert.Contains(picture, (await OutOfScope.Value).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_ListsEveryRuleOfTheAnalyzers()
    {
        var readme = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "README.md"));
        var releases = File.ReadAllText(Path.Combine(Fixture.RepositoryRoot, "analyzers", "PolicySdk.Analyzers", "AnalyzerReleases.Unshipped.md"));
        var rules = Rule().Matches(releases).Select(match => match.Value).ToArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains($"\n| [{rule}](docs/rules/{rule}.md) | ", readme, StringComparison.Ordinal));
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

    /// <summary>The same of every finding in the output of the tool.</summary>
    private static string[] Drawn(string output) =>
        [.. Heading().Matches(output).Select(match => $"{match.Groups["place"].Value} {match.Groups["rule"].Value}")];

    [GeneratedRegex("""^[a-z]+\[(?<rule>[A-Z]+\d+)\]: .*\n +--> (?<place>.*):\d+$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("""```text\n(?<text>.*?)```""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("""^PSDK\d{4}""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("""// FINDING:(\s+(?<rule>PSDK\d{4}))+""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
