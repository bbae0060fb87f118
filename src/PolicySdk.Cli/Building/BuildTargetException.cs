namespace PolicySdk.Cli.Building;

/// <summary>A path on the command line names nothing that can be built. The message is written for the user.</summary>
internal sealed class BuildTargetException(string message) : Exception(message);
