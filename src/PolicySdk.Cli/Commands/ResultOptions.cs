using System.CommandLine;
using PolicySdk.Cli.Output;

namespace PolicySdk.Cli.Commands;

/// <summary>The options by which a command says where its result goes and in which form.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "The form of the result.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write the result to a file.",
        HelpName = "file",
    };

    private readonly ToolOptions _tool;

    /// <param name="tool">The options of all commands.</param>
    public ResultOptions(ToolOptions tool)
    {
        _tool = tool;
        _format.AcceptOnlyFromAmong([.. Enum.GetNames<OutputFormat>().Select(name => name.ToLowerInvariant())]);
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">The file cannot be.</exception>
    public ResultRequest Read(ParseResult parsed, GivenPaths paths) => new()
    {
        Format = Enum.Parse<OutputFormat>(parsed.GetValue(_format)!, ignoreCase: true),
        OutputFile = parsed.GetValue(_output) is { } file ? paths.FileInExistingDirectory("--output", file) : null,
        NoColor = parsed.GetValue(_tool.NoColor),
    };
}
