using System.CommandLine;

namespace PolicySdk.Cli.Commands;

/// <summary>A command whose help says what its exit codes mean.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in a sentence; the list of commands shows it too.</param>
/// <param name="exitCodes">Its exit codes, each with a few words; those of a wrong command line and of a tool that failed go without saying.</param>
internal sealed class ToolCommand(string name, string description, params (int Code, string Meaning)[] exitCodes) : Command(name, description)
{
    /// <summary>The exit codes and what they mean, in their order.</summary>
    public IReadOnlyList<(int Code, string Meaning)> ExitCodes { get; } =
        [.. exitCodes, (ExitCode.Usage, "wrong command line"), (ExitCode.Internal, "the tool failed")];
}
