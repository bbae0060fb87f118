using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Documents;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Testing;

/// <summary>The command <c>policysdk test</c>: runs the tests of policy documents.</summary>
internal sealed class TestCommand
{
    private readonly Option<string> _policy = new("--policy")
    {
        Description = "The directory with the documents that the tests are about. Default: the directories that are named; policy where these hold tests alone.",
        HelpName = "directory",
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "Report which rules and clauses no test covers." };

    private readonly Option<decimal?> _threshold = new("--threshold")
    {
        Description = "Fail if fewer percent of the rules and clauses are covered. Implies --coverage.",
        HelpName = "percent",
        CustomParser = ParsePercent,
    };

    private readonly ToolOptions _tool;
    private readonly CommandHost _host;
    private readonly ResultOptions _result;
    private readonly DocumentPaths _paths;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public TestCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _host = host;
        _result = new ResultOptions(tool);
        _paths = new DocumentPaths("test", "Tests (*.policytest.json), or directories that hold them. Default: what --policy names, else policy.");
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "test",
            "Run the tests of licenses and policies.",
            (0, "all pass"),
            (1, "a test fails, there is no test, or too little is covered"),
            (2, "a document is invalid, so nothing was run"),
            (3, "something could not be read"))
        {
            _paths.Argument, _policy, _coverage, _threshold,
        };
        _result.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = new GivenPaths(_host.WorkingDirectory);
        var request = _result.Read(parsed, given);
        var policy = parsed.GetValue(_policy) is { } directory ? given.ExistingDirectory("--policy", directory) : null;
        var named = policy is not null && _paths.IsEmpty(parsed) ? [policy] : _paths.Read(parsed, given);
        var folder = new PolicyFolder(_host.WorkingDirectory);
        if (policy is null && (!named.Any(Directory.Exists) || HoldsNothingButTests(folder.Read(named, cancellationToken))))
        {
            policy = given.DefaultDirectory(DocumentPaths.DefaultDirectory);
        }

        var files = folder.Read(policy is null ? named : named.Add(policy), cancellationToken);
        var run = new TestRun(_host.WorkingDirectory, files, named)
        {
            AsOf = parsed.GetValue(_tool.AsOf) is { } date ? new CalendarDate(date.Year, date.Month, date.Day) : null,
            Threshold = parsed.GetValue(_threshold),
            WithCoverage = parsed.GetValue(_coverage) || parsed.GetValue(_threshold) is not null,
        };
        return new ResultWriter(_host).Write(run.Run(cancellationToken), request, files.Sources(), named[0]);
    }

    // As in a repository with the directories `policy` and `tests`, of which the second is named.
    private bool HoldsNothingButTests(PolicyFiles files) =>
        Directory.Exists(Path.Combine(_host.WorkingDirectory, DocumentPaths.DefaultDirectory))
        && files.Files is { Length: > 0 } tests
        && tests.All(file => DocumentKinds.Of(file.Path) == DocumentKind.PolicyTest);

    private static decimal? ParsePercent(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100)
        {
            return percent;
        }

        result.AddError($"--threshold must be a number from 0 to 100, not '{word}'.");
        return null;
    }
}
