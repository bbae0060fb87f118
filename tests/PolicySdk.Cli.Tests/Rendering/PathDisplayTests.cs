using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Tests.Rendering;

public sealed class PathDisplayTests
{
    [Theory]
    [InlineData("/home/user/repo/src/A.cs", "src/A.cs")]
    [InlineData("/home/user/other/A.cs", "../other/A.cs")]
    [InlineData("/a/A.cs", "/a/A.cs")]
    [InlineData("generated.g.cs", "generated.g.cs")]
    public void Path_IsShownFromTheCurrentDirectory(string path, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        Assert.Equal(shown, new PathDisplay("/home/user/repo").Portable(path));
    }

    [Fact]
    public void PathFarAway_IsShownInFull()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        Assert.Equal("/etc/A.cs", new PathDisplay("/home/user/repo/deep").Portable("/etc/A.cs"));
    }
}
