using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Tests.Rendering;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("NO_COLOR", "1", false)]
    [InlineData("NO_COLOR", "", true)]
    [InlineData("TERM", "dumb", false)]
    [InlineData("TERM", "xterm-256color", true)]
    public void Colors_AreForTheEnvironmentToForbid(string name, string value, bool allowed) =>
        Assert.Equal(allowed, Terminal.AllowsColors(variable => variable == name ? value : null));
}
