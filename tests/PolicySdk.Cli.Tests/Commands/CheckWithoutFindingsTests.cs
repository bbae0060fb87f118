using System.Text.Json;

namespace PolicySdk.Cli.Tests.Commands;

/// <summary>Checks whose findings cannot be known: none of them may pass for clean.</summary>
[Collection(nameof(RealBuilds))]
public sealed class CheckWithoutFindingsTests : IDisposable
{
    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task ProjectWithoutPolicySdk_IsUndetermined()
    {
        _directory.Write("App.csproj", Library);
        _directory.Write("A.cs", "class A;");

        var run = await ToolRun.InAsync(_directory.Path, "check");

        Assert.Equal("undetermined: no project here uses PolicySdk\n\n0 errors, 0 warnings in 0 projects; 0 licenses; undetermined\n", run.Output);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task CompilerError_IsDrawn()
    {
        _directory.Write("App.csproj", Library);
        _directory.Write("A.cs", "class A\n{\n\tint F() => \"a\";\n}\n");

        var run = await ToolRun.InAsync(_directory.Path, "check", "App.csproj");

        Assert.Equal(
            """
            error[CS0029]: Cannot implicitly convert type 'string' to 'int'
             --> A.cs:3:13
              |
            3 |     int F() => "a";
              |                ^

            undetermined: the build failed, so not everything could be checked

            0 errors, 0 warnings in 0 projects; 0 licenses; undetermined

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task PackageThatCannotBeRestored_IsSaid()
    {
        _directory.Write("nuget.config", """<configuration><packageSources><clear /><add key="none" value="feed" /></packageSources></configuration>""");
        _directory.Write("feed/readme", "");
        _directory.Write("App.csproj", Library.Replace("</Project>", """<ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup></Project>""", StringComparison.Ordinal));

        var run = await ToolRun.InAsync(_directory.Path, "check");

        Assert.StartsWith("error[NU1101]: Unable to find package No.Such.Package.", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n --> App.csproj\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task ProjectThatIsNoXml_IsSaid()
    {
        _directory.Write("App.csproj", "<Project");

        var run = await ToolRun.InAsync(_directory.Path, "check");

        Assert.StartsWith("error[MSB4025]: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task MachineFormat_KeepsTheOutputToItself_AndTellsThePersonToo()
    {
        _directory.Write("App.csproj", Library);

        var run = await ToolRun.InAsync(_directory.Path, "check", "--format", "sarif");

        using var json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("undetermined: no project here uses PolicySdk\n", run.Error);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task OutputFile_HoldsTheResult()
    {
        _directory.Write("App.csproj", Library);

        var run = await ToolRun.InAsync(_directory.Path, "check", "--format", "json", "-o", "result.json");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_directory.Path, "result.json")));
        Assert.Equal(3, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("0 errors, 0 warnings in 0 projects; 0 licenses; undetermined\n", run.Output);
    }
}
