using System.CommandLine;
using PolicySdk.Cli.Deciding;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Commands;

/// <summary><c>policysdk decide</c>: JSON Lines of uses in, verdicts out.</summary>
internal sealed class DecideCommand
{
    private const string StandardInput = "-";
    private const int FileBuffer = 0; // Lines are read into buffers of their own.

    private readonly Option<string> _policy = PolicyOptions.Policy();

    private readonly Option<string> _uses = new("--uses")
    {
        Description = "The uses to decide, one JSON object to a line; - reads the standard input.",
        HelpName = "file",
        Required = true,
    };

    private readonly ToolOptions _tool;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public DecideCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "decide",
            "Decide uses: one JSON object to a line in, one verdict to a line out, in the same order.",
            (0, "nothing is denied"),
            (1, "a use is denied"),
            (2, "a line is in error, or a document is invalid"),
            (3, "there is no license, or something could not be read or written"))
        {
            _policy, _uses,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var directory = new GivenPaths(_host.WorkingDirectory).ExistingDirectory("--policy", parsed.GetValue(_policy)!);
        var uses = parsed.GetValue(_uses)!;
        using var input = Open(uses);
        var documents = PolicyDocuments.Read(directory, _host, cancellationToken);
        if (documents.Report() is { } failure)
        {
            return failure;
        }

        using var output = _host.OpenOutput();
        try
        {
            var stream = new DecideStream(documents, PolicyOptions.DateOf(parsed.GetValue(_tool.AsOf) ?? _host.Today));
            var decided = await stream.RunAsync(input, output, cancellationToken).ConfigureAwait(false);
            return decided.HasFlag(DecidedLines.InError) ? ExitCode.InvalidDocument
                : decided.HasFlag(DecidedLines.Denied) ? ExitCode.Findings
                : ExitCode.Clean;
        }
        catch (IOException e) when (StandardOutput.IsClosed(e))
        {
            // Whoever reads has had enough, as head does.
            return ExitCode.Undetermined;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Undetermined;
        }
    }

    /// <exception cref="UsageException">There is no such file.</exception>
    private Stream Open(string uses)
    {
        if (uses == StandardInput)
        {
            return _host.Input;
        }

        try
        {
            return new FileStream(Path.GetFullPath(uses, _host.WorkingDirectory), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, FileBuffer, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--uses: '{Printable.Line(uses)}' cannot be read: {PolicyFolder.Reason(e)}.");
        }
    }
}
