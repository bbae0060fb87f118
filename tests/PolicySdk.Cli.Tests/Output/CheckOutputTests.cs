using System.Text.Json;
using System.Xml.Linq;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Output;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Tests.Output;

public sealed class CheckOutputTests
{
    private static readonly PathDisplay Paths = new(Fixture.Root);

    [Fact]
    public void Text_EndsWithTheSummary()
    {
        var lines = Write(new TextOutput(SourceFiles.OnDisk(), Paths, Terminal.Plain), Result()).Split('\n');

        Assert.Equal("2 errors, 1 warning, 1 suppressed in 2 projects; 1 license", lines[^2]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Text_OfACleanCheck_IsTheSummary() =>
        Assert.Equal(
            "0 errors, 0 warnings in 1 project; 2 licenses\n",
            Write(
                new TextOutput(SourceFiles.OnDisk(), Paths, Terminal.Plain),
                new CheckResult { Findings = [], Projects = ["/p/a.csproj"], Licenses = ["/p/a", "/p/b"] }));

    [Fact]
    public void Text_SaysWhatIsNotKnown() =>
        Assert.Equal(
            """
            error[CS0029]: no
             --> Train.cs:3:1
              |
            3 | namespace Training;
              | ^

            undetermined: the build failed, so not everything could be checked
            undetermined: the compiler left no report for App.csproj
              --> App.csproj
               | detail
            note: judged as of 2026-01-01

            0 errors, 0 warnings in 0 projects; 0 licenses; undetermined

            """,
            Write(new TextOutput(SourceFiles.OnDisk(), Paths, Terminal.Plain), Undetermined()),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Json_HoldsFindingsAndOutcome()
    {
        using var json = JsonDocument.Parse(Write(new JsonOutput(Paths, "1.2.3"), Result()));
        var root = json.RootElement;
        var finding = root.GetProperty("findings")[0];

        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("policysdk 1.2.3", root.GetProperty("tool").GetString());
        Assert.Equal("findings", root.GetProperty("outcome").GetString());
        Assert.Equal(1, root.GetProperty("exitCode").GetInt32());
        Assert.Equal(2, root.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal("PSDK2001", finding.GetProperty("rule").GetString());
        Assert.Equal("""{"file":"Train.cs","line":12,"column":16,"endLine":12,"endColumn":37}""", Compact(finding.GetProperty("location")));
        Assert.Equal("""{"file":"policy/improv 1.license.json","line":4,"column":52,"endLine":4,"endColumn":63}""", Compact(finding.GetProperty("clause")));
        Assert.Equal("returned by 'Load'", finding.GetProperty("hops")[1].GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("findings")[2].GetProperty("location").ValueKind);
    }

    [Fact]
    public void Json_SaysWhatIsNotKnown()
    {
        using var json = JsonDocument.Parse(Write(new JsonOutput(Paths, "1.2.3"), Undetermined()));

        Assert.Equal("undetermined", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(
            """{"text":"the compiler left no report for App.csproj","project":"App.csproj","file":null,"details":["detail"]}""",
            Compact(json.RootElement.GetProperty("undetermined")[1]));
    }

    [Fact]
    public void Sarif_IsOneRunOfPolicySdk()
    {
        using var json = JsonDocument.Parse(Write(new SarifOutput(Fixture.Root, "1.2.3"), Result()));
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("policysdk", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal(3, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        });
    }

    [Fact]
    public void Sarif_RelatesHopsAndClause()
    {
        using var json = JsonDocument.Parse(Write(new SarifOutput(Fixture.Root, "1.2.3"), Result()));
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var related = result.GetProperty("relatedLocations").EnumerateArray().ToArray();

        Assert.Equal(
            ["loads data of 'improv-2026'", "returned by 'Load'", "'Fit' trains on it", "rule 'p2' of license 'improv-2026'"],
            related.Select(place => place.GetProperty("message").GetProperty("text").GetString()));
        Assert.Equal([1, 2, 3, 4], related.Select(place => place.GetProperty("id").GetInt32()));
        Assert.Equal(
            """{"uri":"policy/improv%201.license.json","uriBaseId":"SRCROOT"}""",
            Compact(related[3].GetProperty("physicalLocation").GetProperty("artifactLocation")));
        Assert.Equal(3, result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength());
    }

    [Fact]
    public void Sarif_FingerprintsDiffer_AndSurviveMovedLines()
    {
        string?[] Fingerprints(CheckResult result)
        {
            using var json = JsonDocument.Parse(Write(new SarifOutput(Fixture.Root, "1.2.3"), result));
            return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(r => r.GetProperty("partialFingerprints").GetProperty("policysdk/v1").GetString())];
        }

        var result = Result();
        var moved = result with
        {
            Findings = [.. result.Findings.Select(f => f with { Location = f.Location is { } l ? l with { StartLine = l.StartLine + 7, EndLine = l.EndLine + 7 } : null })],
        };

        Assert.Equal(3, Fingerprints(result).Distinct().Count());
        Assert.Equal(Fingerprints(result), Fingerprints(moved));
    }

    [Fact]
    public void Sarif_SaysWhatIsNotKnown()
    {
        using var json = JsonDocument.Parse(Write(new SarifOutput(Fixture.Root, "1.2.3"), Undetermined()));
        var invocation = json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(3, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal(
            ["no", "the build failed, so not everything could be checked", "the compiler left no report for App.csproj\ndetail", "judged as of 2026-01-01"],
            invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Select(n => n.GetProperty("message").GetProperty("text").GetString()));
    }

    [Fact]
    public void Github_WritesWorkflowCommands()
    {
        var finding = new Finding
        {
            RuleId = "PSDK2001",
            Severity = Severity.Error,
            Message = "100% wrong,\nreally: yes",
            Location = new SourceRange(Fixture.PathOf("a,b:c.cs"), 3, 5, 3, 9),
            Help = "train elsewhere",
        };

        Assert.Equal(
            "::error file=a%2Cb%3Ac.cs,line=3,endLine=3,col=5,endColumn=9,title=PSDK2001::100%25 wrong,%0Areally: yes%0Ahelp: train elsewhere\n"
            + "::error file=App.csproj,title=undetermined::not compiled\n"
            + "::notice::a note\n"
            + "1 error, 0 warnings in 0 projects; 0 licenses; undetermined\n",
            Write(
                new GithubOutput(Paths),
                new CheckResult { Findings = [finding], Gaps = [new Gap("not compiled", Fixture.PathOf("App.csproj"))], Notes = ["a note"] }));
    }

    [Fact]
    public void Junit_HasASuitePerProject()
    {
        var suites = XDocument.Parse(Write(new JunitOutput(SourceFiles.OnDisk(), Paths), Result())).Root!;

        Assert.Equal(("4", "2", "0"), Counts(suites));
        Assert.Equal(["A.csproj", "B.csproj"], suites.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(["PSDK2001 Train.cs:12", "PSDK2001 Train.cs:16", "PSDK1005"], suites.Elements().First().Elements().Select(c => c.Attribute("name")!.Value));
        Assert.Equal("no findings", suites.Elements().Last().Elements().Single().Attribute("name")!.Value);
    }

    [Fact]
    public void Junit_SaysWhatIsNotKnown()
    {
        var suites = XDocument.Parse(Write(new JunitOutput(SourceFiles.OnDisk(), Paths), Undetermined())).Root!;

        Assert.Equal(("3", "1", "2"), Counts(suites));
    }

    [Fact]
    public void Junit_TakesControlCharacters()
    {
        var result = new CheckResult { Findings = [new Finding { RuleId = "PSDK2001", Severity = Severity.Error, Message = "a\u0001b\ud800" }] };

        Assert.Equal("a\uFFFDb\uFFFD", XDocument.Parse(Write(new JunitOutput(SourceFiles.OnDisk(), Paths), result)).Descendants("failure").Single().Attribute("message")!.Value);
    }

    private static (string, string, string) Counts(XElement element) =>
        (element.Attribute("tests")!.Value, element.Attribute("failures")!.Value, element.Attribute("errors")!.Value);

    private static CheckResult Result()
    {
        var report = Fixture.Report();
        return new CheckResult
        {
            Findings = [.. report.Findings.Select(finding => finding with { Projects = [Fixture.PathOf("A.csproj")] })],
            Rules = report.Rules,
            Projects = [Fixture.PathOf("A.csproj"), Fixture.PathOf("B.csproj")],
            Licenses = [Fixture.PathOf("policy/improv 1.license.json")],
        };
    }

    private static CheckResult Undetermined() => new()
    {
        Findings = [],
        BuildErrors = [new Finding { RuleId = "CS0029", Severity = Severity.Error, Message = "no", Location = SourceRange.At(Fixture.PathOf("Train.cs"), 3, 1) }],
        Gaps = [new Gap("the build failed, so not everything could be checked"), new Gap("the compiler left no report for App.csproj", Fixture.PathOf("App.csproj"), ["detail"])],
        Notes = ["judged as of 2026-01-01"],
    };

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string Write(ICheckOutput output, CheckResult result)
    {
        using var writer = new StringWriter();
        output.Write(result, writer);
        return writer.ToString();
    }
}
