using System.CommandLine;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>The commands <c>policysdk validate</c>, for errors in documents, and <c>policysdk lint</c>, for warnings as well.</summary>
internal sealed class ValidateCommand
{
    private static readonly (int Code, string Meaning) Invalid = (2, "a document is invalid");
    private static readonly (int Code, string Meaning) Unread = (3, "something could not be read, or there is no document");

    private readonly string _name;
    private readonly string _description;
    private readonly (int Code, string Meaning)[] _exitCodes;
    private readonly bool _withWarnings;
    private readonly CommandHost _host;
    private readonly ResultOptions _result;
    private readonly DocumentPaths _paths;

    private ValidateCommand(
        string name, string description, (int Code, string Meaning)[] exitCodes, bool withWarnings, ToolOptions tool, CommandHost host)
    {
        _name = name;
        _description = description;
        _exitCodes = exitCodes;
        _withWarnings = withWarnings;
        _host = host;
        _result = new ResultOptions(tool);
        _paths = new DocumentPaths(name, "Documents, or directories that hold them. Default: policy. They are judged together.");
    }

    /// <summary>The command <c>validate</c>.</summary>
    public static Command Validate(ToolOptions tool, CommandHost host) => new ValidateCommand(
        "validate",
        "Report every error in policy documents (PSDK0001 to PSDK0004).",
        [(0, "valid"), Invalid, Unread],
        withWarnings: false,
        tool,
        host).Create();

    /// <summary>The command <c>lint</c>.</summary>
    public static Command Lint(ToolOptions tool, CommandHost host) => new ValidateCommand(
        "lint",
        "Report every error in policy documents, and rules, values and duties without effect (PSDK0005).",
        [(0, "clean"), (1, "there are warnings"), Invalid, Unread],
        withWarnings: true,
        tool,
        host).Create();

    private Command Create()
    {
        var command = new ToolCommand(_name, _description, _exitCodes) { _paths.Argument };
        _result.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = new GivenPaths(_host.WorkingDirectory);
        var request = _result.Read(parsed, given);
        var paths = _paths.Read(parsed, given);
        var files = new PolicyFolder(_host.WorkingDirectory).Read(paths, cancellationToken);
        var documents = DocumentSet.Read(files.Reads, cancellationToken);
        var diagnostics = documents.Diagnostics.Where(each => !each.IsWarning);
        if (_withWarnings)
        {
            diagnostics = diagnostics.Concat(documents.FindWarnings(cancellationToken))
                .OrderBy(each => each.Path, StringComparer.Ordinal).ThenBy(each => each.Span.Start);
        }

        return new ResultWriter(_host).Write(Result(files, diagnostics), request, files.Sources(), paths[0]);
    }

    private CheckResult Result(PolicyFiles files, IEnumerable<DocumentDiagnostic> diagnostics)
    {
        var findings = new DocumentFindings(_host.WorkingDirectory);
        return new CheckResult
        {
            Findings = [.. diagnostics.Select(findings.Of)],
            Gaps = files.GapsOrEmpty(),
            Documents = files.Paths,
            Rules = DocumentFindings.Rules,
            WarningsAreFindings = _withWarnings,
        };
    }
}
