namespace PolicySdk.Cli.Commands;

/// <summary>The command line asks for something that cannot be. The message is written for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
