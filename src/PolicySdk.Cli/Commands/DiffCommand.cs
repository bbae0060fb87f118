using System.CommandLine;
using PolicySdk.Cli.Comparing;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Commands;

/// <summary><c>policysdk diff</c>: what two licenses, or two directories of documents, decide differently.</summary>
internal sealed class DiffCommand
{
    private readonly Argument<string> _before = new("before") { Description = "A license document, a directory of documents, or git:revision:path." };
    private readonly Argument<string> _after = new("after") { Description = "The same, to compare with." };
    private readonly Option<string> _format = PolicyOptions.Format();
    private readonly ToolOptions _tool;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public DiffCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
        GivenPaths.RejectOptions(_before, "diff");
        GivenPaths.RejectOptions(_after, "diff");
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "diff",
            "Show what two licenses, or two directories of documents, allow differently, each difference with a use.",
            (0, "both decide alike"),
            (1, "they differ"),
            (2, "a document of either side is invalid"),
            (3, "a side holds no license, or it is not known whether they differ"))
        {
            _before, _after, _format,
        };
        command.SetAction((parsed, cancellationToken) => Comparison.RunAsync(_host, () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var before = await ComparisonInput.ReadAsync(parsed.GetValue(_before)!, _host, cancellationToken).ConfigureAwait(false);
        var after = await ComparisonInput.ReadAsync(parsed.GetValue(_after)!, _host, cancellationToken).ConfigureAwait(false);
        var comparison = new Comparison(_host, before, after);
        if (comparison.Report(needsLicense: true) is { } failure)
        {
            return failure;
        }

        var (old, now) = comparison.Documents(cancellationToken);
        var result = IsOneLicense(before) && IsOneLicense(after)
            ? DocumentComparison.Of(old.Licenses.All[0], now.Licenses.All[0], cancellationToken)
            : DocumentComparison.Of(old, now, cancellationToken);
        var rights = result.Changes.Where(change => change.Level == ChangeLevel.Rights).ToImmutableArray();
        comparison.Write(rights, result.Unsettled, parsed.GetValue(_format) == "json", !parsed.GetValue(_tool.NoColor), "alike", "different");
        return rights.Length > 0 ? ExitCode.Findings : result.Unsettled.Length > 0 ? ExitCode.Undetermined : ExitCode.Clean;
    }

    private static bool IsOneLicense(ComparisonInput input) =>
        input.Documents is [{ Value: { } only }] && DocumentKinds.Of(only.Path) == DocumentKind.License;
}
