using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Tests.Building;

public sealed class BuildTargetTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Directory_MeansItsProject()
    {
        var project = _directory.Write("App.csproj", "");

        Assert.Equal(new BuildTarget(project, IsSolution: false), BuildTarget.Resolve(".", _directory.Path));
    }

    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    public void Directory_MeansItsSolutionBeforeItsProject(string name)
    {
        _directory.Write("App.csproj", "");
        _directory.Write("Part.slnf", "");
        var solution = _directory.Write(name, "");

        Assert.Equal(new BuildTarget(solution, IsSolution: true), BuildTarget.Resolve(_directory.Path, "/"));
    }

    [Fact]
    public void DirectoryWithTwoProjects_IsAmbiguous()
    {
        _directory.Write("A.csproj", "");
        _directory.Write("B.csproj", "");

        var e = Assert.Throws<BuildTargetException>(() => BuildTarget.Resolve(".", _directory.Path));
        Assert.Equal("'.' holds more than one candidate; name one of: A.csproj, B.csproj.", e.Message);
    }

    [Fact]
    public void EmptyDirectory_HoldsNothing()
    {
        var e = Assert.Throws<BuildTargetException>(() => BuildTarget.Resolve(".", _directory.Path));
        Assert.Equal("'.' holds no solution and no C# project.", e.Message);
    }

    [Fact]
    public void MissingPath_DoesNotExist()
    {
        var e = Assert.Throws<BuildTargetException>(() => BuildTarget.Resolve("nowhere", _directory.Path));
        Assert.Equal("'nowhere' does not exist.", e.Message);
    }

    [Fact]
    public void OtherFile_IsNoTarget()
    {
        _directory.Write("App.fsproj", "");

        Assert.Throws<BuildTargetException>(() => BuildTarget.Resolve("App.fsproj", _directory.Path));
    }
}
