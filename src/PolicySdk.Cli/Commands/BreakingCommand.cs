using System.CommandLine;
using PolicySdk.Cli.Comparing;

namespace PolicySdk.Cli.Commands;

/// <summary><c>policysdk breaking</c>: a gate on what the documents of the work tree change against a revision of git.</summary>
internal sealed class BreakingCommand
{
    private readonly Option<string> _against = new("--against") { Description = "The revision to compare with: git:revision.", HelpName = "git:revision", Required = true };

    private readonly Option<string> _policy = PolicyOptions.Policy();

    private readonly Option<string> _level = new("--level")
    {
        Description = "The least change that counts: RIGHTS over BUILD over METADATA.",
        DefaultValueFactory = _ => "RIGHTS",
    };

    private readonly Option<string> _on = new("--on")
    {
        Description = "Which changes of rights count.",
        DefaultValueFactory = _ => "any",
    };

    private readonly Option<string> _format = PolicyOptions.Format();
    private readonly ToolOptions _tool;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public BreakingCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
        _level.AcceptOnlyFromAmong([.. Enum.GetNames<ChangeLevel>().Select(name => name.ToUpperInvariant())]);
        _on.AcceptOnlyFromAmong("widened", "narrowed", "any");
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "breaking",
            "Report what the policy documents change against a revision of git.",
            (0, "no change counts"),
            (1, "a change counts"),
            (2, "a document of either side is invalid"),
            (3, "it is not known whether a change counts"))
        {
            _against, _policy, _level, _on, _format,
        };
        command.SetAction((parsed, cancellationToken) => Comparison.RunAsync(_host, () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var against = parsed.GetValue(_against)!;
        var revision = ComparisonInput.RevisionOf(against);
        var directory = parsed.GetValue(_policy)!;
        var before = await ComparisonInput.ReadGitAsync(revision, directory, against, _host, cancellationToken).ConfigureAwait(false);
        var comparison = new Comparison(_host, before, Now(directory, before, cancellationToken));
        if (comparison.Report(needsLicense: false) is { } failure)
        {
            return failure;
        }

        var level = Enum.Parse<ChangeLevel>(parsed.GetValue(_level)!, ignoreCase: true);
        var direction = parsed.GetValue(_on) switch
        {
            "widened" => ChangeDirection.Widened,
            "narrowed" => ChangeDirection.Narrowed,
            _ => ChangeDirection.Both,
        };
        var (old, now) = comparison.Documents(cancellationToken);
        var result = DocumentComparison.Of(old, now, cancellationToken);

        // What breaks builds or reads otherwise has no direction.
        var counted = result.Changes
            .Where(change => change.Level <= level && (change.Level != ChangeLevel.Rights || (change.Direction & direction) != 0))
            .ToImmutableArray();
        comparison.Write(counted, result.Unsettled, parsed.GetValue(_format) == "json", !parsed.GetValue(_tool.NoColor), "clean", "breaking");
        return counted.Length > 0 ? ExitCode.Findings : result.Unsettled.Length > 0 ? ExitCode.Undetermined : ExitCode.Clean;
    }

    /// <summary>The documents of the work tree. A directory that is gone and was there takes all its licenses with it.</summary>
    /// <exception cref="UsageException">There is no such directory, and there was none.</exception>
    private ComparisonInput Now(string directory, ComparisonInput before, CancellationToken cancellationToken)
    {
        var paths = new GivenPaths(_host.WorkingDirectory);
        return !before.Documents.IsEmpty && !Path.Exists(Path.GetFullPath(directory, _host.WorkingDirectory))
            ? new ComparisonInput(directory, [], [])
            : ComparisonInput.ReadDisk(paths.ExistingDirectory("--policy", directory), directory, _host, cancellationToken);
    }
}
