using System.Text.Json;

namespace PolicySdk.Cli.Tests.Commands;

/// <summary>Checks of small repositories with the real compiler and the real analyzers.</summary>
[Collection(nameof(RealBuilds))]
public sealed class CheckRepositoryTests : IDisposable
{
    private readonly TrainingRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Finding_IsReportedAgainByAnUpToDateProject()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithoutScope);

        var first = await _repository.CheckAsync();
        var second = await _repository.CheckAsync();

        Assert.StartsWith("error[PSDK1001]: ", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            """
             --> Clips.cs:3:21
              |
            3 | public sealed class Clips : IDatasetLoader<string>
              |                     ^^^^^
            """,
            first.Output,
            StringComparison.Ordinal);
        Assert.Equal("1 error, 0 warnings in 1 project; 1 license", first.Summary);
        Assert.Equal(1, first.ExitCode);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task CleanProject_StaysCleanWhenUpToDate()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithScope);

        var first = await _repository.CheckAsync();
        var second = await _repository.CheckAsync();

        Assert.Equal("0 errors, 0 warnings in 1 project; 1 license\n", first.Output);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task SuppressedFinding_IsReported()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithoutScope);
        _repository.Write("Suppressions.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("PolicySdk", "PSDK1001", Scope = "type", Target = "~T:Clips")]""");

        var run = await _repository.CheckAsync();

        Assert.Contains("error[PSDK1001]: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("suppressed in the source (SuppressMessageAttribute)", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task AnalyzersSwitchedOff_IsNeverClean()
    {
        _repository.WriteProject("App.csproj", "<TargetFramework>net10.0</TargetFramework><RunAnalyzers>false</RunAnalyzers>");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithoutScope);

        var run = await _repository.CheckAsync();

        Assert.Contains("undetermined: the PolicySdk analyzers did not run in App.csproj (net10.0)", run.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, run.ExitCode);
    }

    [Fact]
    public async Task AnalyzerTakenOut_IsNeverClean()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithoutScope);
        _repository.Write(
            "Directory.Build.targets",
            TrainingRepository.PackageTargets.Replace(
                "</Project>",
                """<Target Name="Quiet" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target></Project>""",
                StringComparison.Ordinal));

        var run = await _repository.CheckAsync();

        Assert.Contains("undetermined: ", run.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, run.ExitCode);
    }

    [Fact]
    public async Task SeveralFrameworks_AreOneFinding()
    {
        _repository.WriteProject("App.csproj", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithoutScope);

        var run = await _repository.CheckAsync();

        Assert.Equal("1 error, 0 warnings in 1 project; 1 license", run.Summary);
    }

    [Fact]
    public async Task SolutionWithTwoProjectsOfOneName_ReportsBoth()
    {
        _repository.Write("All.slnx", """<Solution><Project Path="voice/App.csproj" /><Folder Name="/face/"><Project Path="face/App.csproj" /></Folder></Solution>""");
        _repository.WriteProject("voice/App.csproj");
        _repository.Write("voice/Clips.cs", TrainingRepository.LoaderWithoutScope);
        _repository.WriteProject("face/App.csproj");
        _repository.Write("face/Clips.cs", TrainingRepository.LoaderWithoutScope);

        var run = await _repository.CheckAsync("--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["face/Clips.cs", "voice/Clips.cs"],
            json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("location").GetProperty("file").GetString()));
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("projects").GetInt32());
    }

    [Fact]
    public async Task InvalidDocument_IsItsOwnExitCode()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", "public sealed class Nothing;");
        _repository.Write("policy/improv.license.json", TrainingRepository.License.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal));

        var run = await _repository.CheckAsync();

        Assert.Contains("error[PSDK0001]: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(" --> policy/improv.license.json:", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task PolicyDirectoryOfTheCommandLine_Counts()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", "public sealed class Nothing;");
        _repository.Write("other place/broken.license.json", "{");

        var run = await _repository.CheckAsync("--policy", "other place");

        Assert.Contains(" --> other place/broken.license.json:1:", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task AsOf_DecidesWhetherALicenseIsInForce()
    {
        _repository.WriteProject("App.csproj");
        _repository.Write("Clips.cs", TrainingRepository.LoaderWithScope);

        var inForce = await _repository.CheckAsync("--as-of", "2027-01-01");
        var before = await _repository.CheckAsync("--as-of", "2025-12-31");

        Assert.Equal(0, inForce.ExitCode);
        Assert.Contains("error[PSDK1004]: ", before.Output, StringComparison.Ordinal);
        Assert.Equal(1, before.ExitCode);
    }
}
