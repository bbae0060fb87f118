namespace PolicySdk.Cli.Comparing;

/// <summary>What a command of git gave.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Reason">The standard error on one line.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Reason);
