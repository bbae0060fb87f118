using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Tests.Building;

public sealed class SolutionProjectsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Sln_ListsItsCSharpProjects() =>
        Assert.Equal(["src/A/A.csproj", "B.csproj"], Read("x.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "src\A\A.csproj", "{E18F898B-CC0A-420D-9337-13FEA8D05B3C}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{827E0CD3-B72D-47B6-A68D-7590B98EB39B}"
            EndProject
              Project("{F2A71F9B-5D33-465A-A702-920D77279786}") = "F", "F\F.fsproj", "{E18F898B-CC0A-420D-9337-13FEA8D05B3D}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "B", "B.csproj", "{E18F898B-CC0A-420D-9337-13FEA8D05B3E}"
            EndProject
            """));

    [Fact]
    public void Slnx_ListsItsCSharpProjects() =>
        Assert.Equal(["A/A.csproj", "B/B.csproj"], Read("x.slnx", """
            <Solution>
              <Folder Name="/src/"><Project Path="A/A.csproj" /></Folder>
              <Project Path="B\B.csproj" Id="1" />
              <Project Path="C/C.vbproj" />
            </Solution>
            """));

    [Fact]
    public void Filter_ListsProjectsFromWhereItsSolutionLies() =>
        Assert.Equal(["src/A/A.csproj"], Read("filters/x.slnf", """{ "solution": { "path": "..\\x.sln", "projects": [ "src\\A\\A.csproj", ] } }"""));

    [Theory]
    [InlineData("x.slnx", "<Solution>")]
    [InlineData("x.slnf", "{}")]
    public void BrokenSolution_IsInvalid(string name, string text) => Assert.Throws<InvalidDataException>(() => Read(name, text));

    private string[] Read(string name, string text)
    {
        var path = _directory.Write(name, text);
        return [.. SolutionProjects.Read(path).Select(project => Path.GetRelativePath(_directory.Path, project).Replace('\\', '/'))];
    }
}
