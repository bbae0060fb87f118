using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Tests.Building;

public sealed class BuildMessageTests
{
    [Fact]
    public void CompilerError_HasFilePlaceCodeTextAndProject() =>
        Assert.Equal(
            new BuildMessage
            {
                IsError = true,
                Code = "CS0029",
                Text = "Cannot implicitly convert type 'string' to 'int'",
                File = "/r/X (1).cs",
                Line = 1,
                Column = 28,
                Project = "/r/app.csproj",
            },
            BuildMessage.Parse("/r/X (1).cs(1,28): error CS0029: Cannot implicitly convert type 'string' to 'int' [/r/app.csproj::TargetFramework=net10.0]"));

    [Theory]
    [InlineData("CSC : warning AD0001: Analyzer 'A' threw. [/r/app.csproj]", false, "AD0001", "Analyzer 'A' threw.", null)]
    [InlineData("/r/app.csproj : error NU1101: Unable to find package X: none. [/r/a.sln]", true, "NU1101", "Unable to find package X: none.", "/r/app.csproj")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", true, "MSB1009", "Project file does not exist.", null)]
    [InlineData("error CS2046 : Command-line syntax error : 'x' is wrong [/r/app.csproj]", true, "CS2046", "Command-line syntax error : 'x' is wrong", null)]
    [InlineData("/r/Directory.Build.targets(3,5): error : stop [/r/app.csproj]", true, "", "stop", "/r/Directory.Build.targets")]
    [InlineData("/r/a.cs(1,2,3,4): error PSDK2001: rule p2: error X1: no [/r/app.csproj]", true, "PSDK2001", "rule p2: error X1: no", "/r/a.cs")]
    public void Origins_AreToolsOrFiles(string line, bool isError, string code, string text, string? file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        var message = BuildMessage.Parse(line);

        Assert.NotNull(message);
        Assert.Equal((isError, code, text, file), (message.IsError, message.Code, message.Text, message.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Build succeeded.")]
    [InlineData("    0 Error(s)")]
    public void OtherLines_AreNoMessages(string line) => Assert.Null(BuildMessage.Parse(line));

    [Fact]
    public void MessageOfSeveralLines_IsOne_WithoutItsStackTrace() =>
        Assert.Equal(
            ["Unable to find package X with version (>= 2.0.0)\n- Found 1 version(s) in nuget.org", "another"],
            BuildMessage.ParseLog(
            [
                "/r/a.csproj : error NU1102: Unable to find package X with version (>= 2.0.0)",
                "/r/a.csproj : error NU1102:   - Found 1 version(s) in nuget.org",
                "/r/a.csproj : error NU1102:    at NuGet.X()",
                "/r/a.csproj : error NU1102: another",
            ]).Select(message => message.Text));

    [Fact]
    public void MessageLoggedTwice_IsReadOnce() =>
        Assert.Single(BuildMessage.ParseLog(["/r/a.cs(1,2): error CS1: x [/r/a.csproj::TargetFramework=net8.0]", "/r/a.cs(1,2): error CS1: x [/r/a.csproj::TargetFramework=net10.0]"]));
}
