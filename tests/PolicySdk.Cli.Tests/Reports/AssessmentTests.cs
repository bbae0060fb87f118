using PolicySdk.Cli.Building;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Reports;

namespace PolicySdk.Cli.Tests.Reports;

public sealed class AssessmentTests : IDisposable
{
    private const string Clean = """{"runs":[{"results":[],"tool":{"driver":{"rules":[{"id":"PSDK2001","defaultConfiguration":{"level":"error"}}]}}}]}""";
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void ReportWithoutFindings_IsClean()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Clean)] });

        Assert.Empty(result.Gaps);
        Assert.Equal(ExitCode.Clean, ExitCode.Of(result));
        Assert.Equal([Project], result.Projects);
        Assert.Equal(["/p/a.license.json"], result.Licenses);
    }

    [Fact]
    public void SameFindingOfTwoFrameworks_IsOne()
    {
        var result = Assess(new BuildOutcome
        {
            End = BuildEnd.Completed,
            ExitCode = 1,
            Compilations = [Compilation(Fixture.ReportText), Compilation(Fixture.ReportText, framework: "net8.0")],
        });

        Assert.Equal(3, result.Findings.Count(finding => finding.RuleId != "PSDK9001"));
        Assert.All(result.Findings, finding => Assert.Equal([Project], finding.Projects));
        Assert.Equal(ExitCode.Findings, ExitCode.Of(result));
    }

    [Fact]
    public void Findings_AreInOrderOfFilesAndLines_PlacelessOnesLast()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Fixture.ReportText)] });

        Assert.Equal(
            ["Train.cs:12", "Train.cs:16", ":0"],
            result.Findings.Where(f => f.RuleId != "PSDK9001").Select(f => $"{Path.GetFileName(f.Location?.Path)}:{f.Location?.StartLine ?? 0}"));
    }

    [Fact]
    public void RuleSwitchedOffByConfiguration_IsAFinding()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Fixture.ReportText)] });

        var finding = Assert.Single(result.Findings, finding => finding.RuleId == "PSDK9001");
        Assert.Equal("a configuration file sets PSDK2009 to 'none' in App.csproj, so it breaks no build there", finding.Message);
    }

    [Fact]
    public void MissingReport_IsUndetermined() =>
        AssertUndetermined(
            "the compiler left no report for App.csproj (net10.0)",
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(report: null)] });

    [Fact]
    public void BrokenReport_IsUndetermined()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation("{")] });

        Assert.StartsWith("the report for App.csproj (net10.0) cannot be read: not a SARIF log", Assert.Single(result.Gaps).Text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Undetermined, ExitCode.Of(result));
    }

    [Fact]
    public void ReportOfACompilationThatSkippedTheAnalyzers_IsUndetermined() =>
        AssertUndetermined(
            "the PolicySdk analyzers did not run in App.csproj (net10.0)",
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation("""{"runs":[{"results":[]}]}""")] });

    [Fact]
    public void AnalyzerThatThrew_IsUndetermined() =>
        AssertUndetermined(
            "the analyzers failed in App.csproj (net10.0): AD0001: Analyzer 'PolicySdk.X' threw an exception",
            new BuildOutcome
            {
                End = BuildEnd.Completed,
                Compilations = [Compilation(Clean.Replace("[]", """[{"ruleId":"AD0001","message":{"text":"Analyzer 'PolicySdk.X' threw an exception"}}]""", StringComparison.Ordinal))],
                Warnings = [Message("AD0001", "Analyzer 'PolicySdk.X' threw an exception", isError: false)],
            });

    [Fact]
    public void AnalyzerThatWasNotLoaded_IsUndetermined() =>
        AssertUndetermined(
            "the analyzers failed in App.csproj: CS8032: An instance of analyzer PolicySdk.X cannot be created",
            new BuildOutcome
            {
                End = BuildEnd.Completed,
                Compilations = [Compilation(Clean)],
                Warnings = [Message("CS8032", "An instance of analyzer PolicySdk.X cannot be created", isError: false)],
            });

    [Fact]
    public void CompilerError_IsUndetermined()
    {
        var result = Assess(new BuildOutcome
        {
            End = BuildEnd.Completed,
            ExitCode = 1,
            Compilations = [Compilation(Clean)],
            Errors = [Message("CS0029", "no")],
        });

        Assert.Equal("the build failed, so not everything could be checked", Assert.Single(result.Gaps).Text);
        Assert.Equal("CS0029", Assert.Single(result.BuildErrors).RuleId);
        Assert.Equal(ExitCode.Undetermined, ExitCode.Of(result));
    }

    [Fact]
    public void CompilerErrorBesideAFinding_LeavesTheFinding()
    {
        var result = Assess(new BuildOutcome
        {
            End = BuildEnd.Completed,
            ExitCode = 1,
            Compilations = [Compilation(Fixture.ReportText)],
            Errors = [Message("CS0029", "no")],
        });

        Assert.Equal(ExitCode.Findings, ExitCode.Of(result));
        Assert.NotEmpty(result.Gaps);
    }

    [Fact]
    public void LogRepeatsFindingsOfReports_TheyStayOne()
    {
        var logged = new BuildMessage { IsError = true, Code = "PSDK2001", Text = "'Fit' trains (https://x/y)", File = Fixture.PathOf("Train.cs"), Line = 12, Column = 16, Project = Project };

        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, ExitCode = 1, Compilations = [Compilation(Fixture.ReportText)], Errors = [logged] });

        Assert.Equal(2, result.Findings.Count(finding => finding.RuleId == "PSDK2001"));
        Assert.Empty(result.BuildErrors);
    }

    [Fact]
    public void FindingOfMSBuildTargets_IsAFinding()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, ExitCode = 1, Errors = [Message("PSDK9002", "analyzers are missing")] });

        Assert.Equal("PSDK9002", Assert.Single(result.Findings).RuleId);
        Assert.Equal(ExitCode.Findings, ExitCode.Of(result));
    }

    [Fact]
    public void ErrorDirectiveOfTheSentinel_IsAFinding()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, ExitCode = 1, Errors = [Message("CS1029", "#error: 'PSDK9001: SuppressMessage on PSDK2001'")] });

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("PSDK9001", "SuppressMessage on PSDK2001"), (finding.RuleId, finding.Message));
    }

    [Fact]
    public void NoProjectWithPolicySdk_IsUndetermined() =>
        AssertUndetermined(
            "no project here uses PolicySdk",
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(report: null) with { HasAnalyzers = false }] });

    [Fact]
    public void ProjectThatReferencesPolicySdkWithoutItsAnalyzers_IsUndetermined() =>
        AssertUndetermined(
            "App.csproj references PolicySdk and compiles without its analyzers",
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(report: null) with { HasAnalyzers = false, ReferencesPolicySdk = true }] });

    [Fact]
    public void ProjectThatWasNotCompiled_IsUndetermined() =>
        AssertUndetermined("App.csproj was not compiled", new BuildOutcome { End = BuildEnd.Completed });

    [Fact]
    public void BuildThatFailedWithoutAnError_IsUndeterminedAndShowsItsOutput()
    {
        var result = Assess(new BuildOutcome { End = BuildEnd.Completed, ExitCode = 134, Compilations = [Compilation(Clean)], OutputTail = ["out of memory"] });

        var gap = Assert.Single(result.Gaps);
        Assert.Equal("the build failed with exit code 134 and logged no error", gap.Text);
        Assert.Equal(["out of memory"], gap.Details);
    }

    [Theory]
    [InlineData(BuildEnd.TimedOut)]
    [InlineData(BuildEnd.Interrupted)]
    [InlineData(BuildEnd.NotStarted)]
    internal void BuildThatDidNotEnd_IsUndetermined(BuildEnd end)
    {
        var result = Assess(new BuildOutcome { End = end, Compilations = [Compilation(Clean)] });

        Assert.Single(result.Gaps);
        Assert.Equal(ExitCode.Undetermined, ExitCode.Of(result));
    }

    [Fact]
    public void ProjectOfTheSolutionWithoutPolicySdk_IsNoted()
    {
        var solution = _directory.Write("All.slnx", """<Solution><Project Path="App.csproj" /><Project Path="Tool.csproj" /><Project Path="Idle/Idle.csproj" /></Solution>""");
        _directory.Write("Idle/obj/project.assets.json", "{ \"libraries\": { \"Other/1.0.0\": {} } }");
        var tool = Compilation(report: null) with { Project = Path.Combine(_directory.Path, "Tool.csproj"), HasAnalyzers = false };

        var result = Assessment.Of(
            new BuildTarget(solution, IsSolution: true),
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Clean), tool] },
            null,
            Today);

        Assert.Equal(["not compiled, and without PolicySdk: Idle.csproj", "not checked, since without PolicySdk: Tool.csproj"], result.Notes);
        Assert.Equal(ExitCode.Clean, ExitCode.Of(result));
    }

    [Fact]
    public void ProjectOfTheSolutionThatUsesPolicySdkAndWasNotCompiled_IsUndetermined()
    {
        var solution = _directory.Write("All.slnx", """<Solution><Project Path="App.csproj" /><Project Path="Idle/Idle.csproj" /></Solution>""");
        _directory.Write("Idle/obj/project.assets.json", "{ \"libraries\": {\n  \"PolicySdk/0.1.0\": {} } }");

        var result = Assessment.Of(
            new BuildTarget(solution, IsSolution: true),
            new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Clean)] },
            null,
            Today);

        Assert.Equal("Idle.csproj was not compiled", Assert.Single(result.Gaps).Text);
    }

    [Fact]
    public void ProjectThatSaysAPastDate_IsNoted()
    {
        var outcome = new BuildOutcome { End = BuildEnd.Completed, Compilations = [Compilation(Clean) with { AsOf = "2026-02-01" }] };

        Assert.Equal(["judged as of 2026-02-01 and not of today, as the project says: App.csproj"], Assess(outcome).Notes);
        Assert.Empty(Assessment.Of(Target, outcome, new DateOnly(2026, 2, 1), Today).Notes);
    }

    private string Project => Path.Combine(_directory.Path, "App.csproj");

    private BuildTarget Target => new(Project, IsSolution: false);

    private CheckResult Assess(BuildOutcome outcome) => Assessment.Of(Target, outcome, null, Today);

    private void AssertUndetermined(string reason, BuildOutcome outcome)
    {
        var result = Assess(outcome);

        Assert.Equal(reason, Assert.Single(result.Gaps).Text);
        Assert.Empty(result.Findings);
        Assert.Equal(ExitCode.Undetermined, ExitCode.Of(result));
    }

    private CompilationRecord Compilation(string? report, string framework = "net10.0") => new()
    {
        Project = Project,
        Framework = framework,
        HasAnalyzers = true,
        ReferencesPolicySdk = false,
        ReportPath = report is null ? Path.Combine(_directory.Path, "none.sarif") : _directory.Write($"{framework}.sarif", report),
        Licenses = ["/p/a.license.json"],
    };

    private BuildMessage Message(string code, string text, bool isError = true) => new() { IsError = isError, Code = code, Text = text, Project = Project };
}
