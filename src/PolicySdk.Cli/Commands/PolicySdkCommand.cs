using System.CommandLine;
using System.CommandLine.Invocation;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Testing;

namespace PolicySdk.Cli.Commands;

/// <summary>The tool as a whole.</summary>
internal static class PolicySdkCommand
{
    private const string Description = "PolicySdk: keeps C# training code within the licenses of the performers whose data it uses.";

    private const string Hint = "Run 'policysdk --help' for the commands and 'policysdk <command> --help' for their options.";

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellationToken = default)
    {
        try
        {
            var parsed = Create(host).Parse(arguments);
            if (parsed.Action is ParseErrorAction)
            {
                foreach (var error in parsed.Errors)
                {
                    await host.Error.WriteLineAsync($"policysdk: {error.Message}").ConfigureAwait(false);
                }

                await host.Error.WriteLineAsync(Hint).ConfigureAwait(false);
                return ExitCode.Usage;
            }

            var configuration = new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                // Long enough to end the build and remove its reports after Ctrl+C.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            await host.Error.WriteLineAsync($"policysdk: {e.Message}").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk, a closed standard output, a share that went away: there is no answer, and nothing is wrong with the tool.
            await host.Error.WriteLineAsync($"policysdk: not everything could be read and written: {e.Message.TrimEnd('.')}.").ConfigureAwait(false);
            return ExitCode.Undetermined;
        }
#pragma warning disable CA1031 // the last resort: whatever it is, the exit code must not be that of a finding
        catch (Exception e)
#pragma warning restore CA1031
        {
            await host.Error.WriteLineAsync($"policysdk: internal error: {e}").ConfigureAwait(false);
            return ExitCode.Internal;
        }
    }

    private static RootCommand Create(CommandHost host)
    {
        var tool = new ToolOptions();
        var root = new RootCommand(Description) { tool.NoColor, tool.AsOf };
        root.Add(new CheckCommand(tool, host).Create());
        root.Add(ValidateCommand.Validate(tool, host));
        root.Add(ValidateCommand.Lint(tool, host));
        root.Add(new FormatCommand(tool, host).Create());
        root.Add(new SchemaCommand(tool, host).Create());
        root.Add(new TestCommand(tool, host).Create());
        root.Add(new DecideCommand(tool, host).Create());
        root.Add(new ExplainCommand(tool, host).Create());
        root.Add(new DiffCommand(tool, host).Create());
        root.Add(new BreakingCommand(tool, host).Create());
        ToolHelp.Extend(root);
        return root;
    }
}
