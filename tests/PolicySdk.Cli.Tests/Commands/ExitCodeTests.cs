using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;

namespace PolicySdk.Cli.Tests.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("", false, 0)]
    [InlineData("", true, 3)]
    [InlineData("PSDK2001", false, 1)]
    [InlineData("PSDK2001", true, 1)]
    [InlineData("PSDK0001", false, 2)]
    [InlineData("PSDK0004", true, 2)]
    [InlineData("PSDK0001 PSDK1001", false, 1)]
    [InlineData("PSDK9003", false, 3)]
    [InlineData("PSDK9003 PSDK0002", false, 2)]
    [InlineData("PSDK0006", false, 4)]
    [InlineData("PSDK0006 PSDK2001", true, 4)]
    public void ExitCode_FollowsWhatIsKnown(string errors, bool hasGap, int exitCode)
    {
        var result = new CheckResult
        {
            Findings = [.. errors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Finding(id, Severity.Error))],
            Gaps = hasGap ? [new Gap("something")] : [],
        };

        Assert.Equal(exitCode, ExitCode.Of(result));
    }

    [Fact]
    public void Warnings_AreClean() => Assert.Equal(0, ExitCode.Of(new CheckResult { Findings = [Finding("PSDK1005", Severity.Warning)] }));

    private static Finding Finding(string id, Severity severity) => new() { RuleId = id, Severity = severity, Message = "m" };
}
