using PolicySdk.Cli.Commands;

namespace PolicySdk.Cli.Tests.Documents;

/// <summary>Every exit code that the commands about documents promise in their help, once really reached.</summary>
public sealed class DocumentExitCodeTests
{
    [Theory]
    [InlineData("valid tested", "validate", 0)]
    [InlineData("valid warned", "validate", 0)]
    [InlineData("valid", "validate policy/improv.license.json", 0)]
    [InlineData("valid invalid", "validate", 2)]
    [InlineData("unfinished", "validate", 2)]
    [InlineData("invalid unreadable", "validate", 2)]
    [InlineData("valid unreadable", "validate", 3)]
    [InlineData("empty", "validate", 3)]
    [InlineData("", "validate", 64)]
    [InlineData("valid", "validate nowhere", 64)]
    [InlineData("valid", "validate --formt json", 64)]
    [InlineData("valid other", "validate readme.json", 64)]
    [InlineData("valid tested", "lint", 0)]
    [InlineData("valid warned", "lint", 1)]
    [InlineData("warned invalid", "lint", 2)]
    [InlineData("valid unreadable", "lint", 3)]
    [InlineData("empty", "lint", 3)]
    [InlineData("valid", "lint nowhere", 64)]
    [InlineData("valid tested", "fmt --check", 0)]
    [InlineData("valid unformatted", "fmt", 0)]
    [InlineData("valid unformatted", "fmt --check", 1)]
    [InlineData("unformatted unfinished", "fmt", 2)]
    [InlineData("valid unfinished", "fmt --check", 2)]
    [InlineData("unformatted readonly", "fmt", 3)]
    [InlineData("empty", "fmt", 3)]
    [InlineData("valid", "fmt nowhere", 64)]
    [InlineData("valid", "fmt - policy", 64)]
    [InlineData("valid tested", "test", 0)]
    [InlineData("valid tested", "test --coverage", 0)]
    [InlineData("valid tested", "test --threshold 80", 0)]
    [InlineData("valid tested", "test --threshold 95", 1)]
    [InlineData("valid tested failing", "test", 1)]
    [InlineData("valid tested failing", "test policy/tests", 0)]
    [InlineData("valid tested failing", "test policy/tests --policy policy", 0)]
    [InlineData("valid tested failing", "test policy/failing.policytest.json", 1)]
    [InlineData("valid", "test", 1)]
    [InlineData("empty", "test", 1)]
    [InlineData("valid tested invalid", "test", 2)]
    [InlineData("valid tested unreadable", "test", 3)]
    [InlineData("valid tested", "test --threshold 101", 64)]
    [InlineData("valid tested", "test --policy nowhere", 64)]
    [InlineData("", "test", 64)]
    [InlineData("", "schema license", 0)]
    [InlineData("valid", "schema --output schemas --policy policy", 0)]
    [InlineData("valid badterm", "schema license --policy policy", 2)]
    [InlineData("empty", "schema license --policy policy", 3)]
    [InlineData("other", "schema license --output readme.json/below", 3)]
    [InlineData("", "schema", 64)]
    [InlineData("", "schema licence", 64)]
    [InlineData("other", "schema --output readme.json", 64)]
    public async Task ExitCode_IsTheOnePromised(string states, string commandLine, int exitCode)
    {
        using var directory = new PolicyDirectory(states);

        var run = await directory.RunAsync(commandLine.Split(' '));

        Assert.True(run.ExitCode == exitCode, $"{run.ExitCode} instead of {exitCode}\n{run.Output}\n{run.Error}");
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("lint")]
    [InlineData("fmt")]
    [InlineData("test")]
    [InlineData("schema license")]
    public async Task ToolThatFails_Says70(string commandLine)
    {
        using var directory = new PolicyDirectory("valid tested");
        using var error = new StringWriter();
        var host = new CommandHost { Output = new BrokenWriter(), Error = error, WorkingDirectory = directory.Path, Today = new DateOnly(2026, 6, 1) };

        var exitCode = await PolicySdkCommand.RunAsync(commandLine.Split(' '), host, TestContext.Current.CancellationToken);

        Assert.Equal(70, exitCode);
        Assert.StartsWith("policysdk: internal error: ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "0 valid", "2 a document", "3 something", "64 wrong")]
    [InlineData("lint", "0 clean", "1 there are warnings", "2 a document", "3 something", "64 wrong")]
    [InlineData("fmt", "0 done", "1 with --check", "2 a document", "3 something", "64 wrong")]
    [InlineData("test", "0 all pass", "1 a test fails", "2 a document", "3 something", "64 wrong")]
    [InlineData("schema", "0 written", "2 a vocabulary", "3 something", "64 wrong")]
    [InlineData("check", "0 clean", "1 findings", "2 a document", "3 undetermined", "4 a document", "64 wrong", "70 the tool")]
    [InlineData("decide", "0 nothing", "1 a use", "2 a line", "3 there is no license", "64 wrong")]
    [InlineData("explain", "0 it is not denied", "1 it is denied", "2 a document", "3 there is no license", "64 wrong")]
    [InlineData("diff", "0 both", "1 they differ", "2 a document", "3 a side", "64 wrong")]
    [InlineData("breaking", "0 no change", "1 a change", "2 a document", "3 it is not known", "64 wrong")]
    public async Task Help_SaysTheExitCodes(string command, params string[] codes)
    {
        using var directory = new PolicyDirectory();

        var help = string.Join(' ', (await directory.RunAsync(command, "--help")).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

        Assert.All(codes, code => Assert.Contains(code, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task HelpOfTheTool_ListsTheCommandsWithoutTheirExitCodes()
    {
        using var directory = new PolicyDirectory();

        var run = await directory.RunAsync("--help");

        Assert.Contains("Report every error in policy documents (PSDK0001 to PSDK0004).\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("xit codes", run.Output, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new InvalidOperationException("broken");

        public override void Write(char[] buffer, int index, int count) => throw new InvalidOperationException("broken");

        public override void Write(string? value) => throw new InvalidOperationException("broken");
    }
}
