using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace PolicySdk.Cli.Commands;

/// <summary>The help of a command, and below it what its exit codes mean.</summary>
internal sealed class ToolHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Lets the help of a tool say the exit codes of its commands.</summary>
    public static void Extend(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ToolHelp((SynchronousCommandLineAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in command.ExitCodes)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code,-2}  {meaning}"));
            }

            output.WriteLine();
        }

        return result;
    }
}
