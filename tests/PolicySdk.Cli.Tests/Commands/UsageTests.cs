namespace PolicySdk.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("", "policysdk: Required command was not provided.")]
    [InlineData("chekc", "policysdk: Unrecognized command or argument 'chekc'.")]
    [InlineData("check --formt sarif", "policysdk: '--formt' is no option of check.")]
    [InlineData("check --format html", "policysdk: Argument 'html' not recognized. Must be one of:")]
    [InlineData("check --as-of 2026-2-1", "policysdk: '2026-2-1' is no date. Write it as yyyy-MM-dd.")]
    [InlineData("check --timeout 0", "policysdk: --timeout must be from 1 to 1440 minutes.")]
    [InlineData("check a b", "policysdk: Unrecognized command or argument 'b'.")]
    [InlineData("check nowhere", "policysdk: 'nowhere' does not exist.")]
    [InlineData("check", "policysdk: '.' holds no solution and no C# project.")]
    public async Task WrongCommandLine_IsExplained(string commandLine, string message)
    {
        var run = await ToolRun.InAsync(_directory.Path, commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(message + "\n", run.Error + "\n", StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("--policy", "policysdk: --policy: the directory 'missing/place' does not exist.")]
    [InlineData("--output", "policysdk: --output: the directory of 'missing/place' does not exist.")]
    public async Task WrongPath_IsExplained(string option, string message)
    {
        _directory.Write("App.csproj", "<Project />");

        var run = await ToolRun.InAsync(_directory.Path, "check", option, "missing/place");

        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ListsTheOptions()
    {
        var run = await ToolRun.InAsync(_directory.Path, "check", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["--format", "--as-of", "--policy", "--configuration", "--output", "--timeout", "--no-color"],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_IsPrinted()
    {
        var run = await ToolRun.InAsync(_directory.Path, "--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }
}
