using System.Text.Json;
using System.Xml.Linq;

namespace PolicySdk.Cli.Tests.Documents;

/// <summary>The command <c>test</c>.</summary>
public sealed class PolicyTestTests
{
    [Fact]
    public async Task FailingTest_IsDrawnWithTheRuleThatDecided()
    {
        using var directory = new PolicyDirectory("valid failing");

        var run = await directory.RunAsync("test");

        Assert.Equal(
            """
            error[Test]: test 'research in the EU is allowed' expects Denied by rule 'g1'; the verdict is Allowed by rule 'g1' of license 'improv-2026'
              --> policy/failing.policytest.json:13:17
               |
            13 |       "expect": { "verdict": "Denied", "rule": "g1" }
               |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              ::: policy/improv.license.json:9:5
               |
            9  | /     {
            10 | |       "id": "g1",
            11 | |       "effect": "Permit",
            ... |
            16 | |       "territories": ["EU"]
            17 | |     },
               | |_____^ rule 'g1' of license 'improv-2026'

            2 tests, 1 failed

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task DirectoryOfTestsAlone_IsAboutTheDocumentsInPolicy()
    {
        using var directory = new PolicyDirectory("valid");
        directory.Write("tests/improv.policytest.json", PolicyDirectory.Tests);

        var run = await directory.RunAsync("test", "tests");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("2 tests, 0 failed", run.Summary);
    }

    [Fact]
    public async Task AsOf_StandsForTheDaysOfTheTests()
    {
        using var directory = new PolicyDirectory("valid tested");

        var run = await directory.RunAsync("test", "--as-of", "2030-01-01");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the verdict is Denied (NotInForce) by license 'improv-2026'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_CountsRulesAndClauses_AndListsTheRest()
    {
        using var directory = new PolicyDirectory("valid tested");
        directory.Write("policy/acme.policy.json", """{ "id": "acme", "laws": [{ "law": "eu-ai-act-5-1-f" }], "rules": [{ "id": "no-cn", "territories": ["CN"] }] }""");

        var run = await directory.RunAsync("test", "--coverage");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            """
            covered:
              license 'improv-2026': 88.8 % (2 of 2 rules, 6 of 7 clauses)
              policy 'acme': 0.0 % (0 of 1 rules, 0 of 1 clauses)
            """,
            run.Output.ReplaceLineEndings(),
            StringComparison.Ordinal);
        Assert.Contains("\n  policy/improv.license.json:13: Context 'Entertainment' in rule 'g1'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  policy/acme.policy.json:1: rule 'no-cn'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  law 'eu-ai-act-5-1-f': ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyRuleThatDenies_IsCovered()
    {
        using var directory = new PolicyDirectory("valid");
        directory.Write("policy/acme.policy.json", """{ "id": "acme", "rules": [{ "id": "not-de", "territories": ["DE"] }, { "id": "hint", "level": "Advisory", "operations": ["Train"] }] }""");
        directory.Write(
            "policy/a.policytest.json",
            """
            { "tests": [{ "name": "n", "asOf": "2026-06-01",
              "use": { "licenses": ["improv-2026"], "capability": "EmotionRecognition", "context": "Research", "operation": "Train", "territories": ["DE", "FR"] },
              "expect": { "verdict": "Denied", "reason": "Policy", "rule": "acme/not-de" } }] }
            """);

        var run = await directory.RunAsync("test", "--coverage");

        Assert.Contains("policy 'acme': 100.0 % (2 of 2 rules, 2 of 2 clauses)", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Json_HoldsTestsAndCoverage()
    {
        using var directory = new PolicyDirectory("valid tested");

        using var json = JsonDocument.Parse((await directory.RunAsync("test", "--coverage", "--format", "json")).Output);
        var test = json.RootElement.GetProperty("tests")[1];

        Assert.Equal("the workplace is not", test.GetProperty("name").GetString());
        Assert.True(test.GetProperty("passed").GetBoolean());
        Assert.Equal("p1", test.GetProperty("actual").GetProperty("rule").GetString());
        Assert.Equal(88.8m, json.RootElement.GetProperty("coverage").GetProperty("percent").GetDecimal());
        Assert.Equal(13, json.RootElement.GetProperty("coverage").GetProperty("documents")[0].GetProperty("uncovered")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Junit_HasACasePerTest()
    {
        using var directory = new PolicyDirectory("valid tested failing");

        var suites = XDocument.Parse((await directory.RunAsync("test", "--format", "junit")).Output).Root!;

        Assert.Equal("4", suites.Attribute("tests")!.Value);
        Assert.Equal("1", suites.Attribute("failures")!.Value);
        Assert.Equal(
            "research in the EU is allowed",
            suites.Elements().Single(suite => suite.Attribute("name")!.Value == "policy/failing.policytest.json").Elements().Single(c => c.HasElements).Attribute("name")!.Value);
    }

    [Fact]
    public async Task InvalidDocument_RunsNothing()
    {
        using var directory = new PolicyDirectory("valid tested invalid");

        var run = await directory.RunAsync("test");

        Assert.Contains("note: no test was run, since a document is invalid\n", run.Output, StringComparison.Ordinal);
    }
}
