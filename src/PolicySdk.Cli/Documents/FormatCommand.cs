using System.CommandLine;
using PolicySdk.Cli.Commands;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Output;
using PolicySdk.Cli.Rendering;
using PolicySdk.Licensing;

namespace PolicySdk.Cli.Documents;

/// <summary>The command <c>policysdk fmt</c>: writes documents in their canonical form, or says which are not in it.</summary>
internal sealed class FormatCommand
{
    private const string InputName = "<stdin>";

    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; report the documents that are not in canonical form." };

    private readonly Option<string> _inputName = new("--stdin-name")
    {
        Description = "The name of the document on the standard input; by its ending its kind is known.",
        HelpName = "name",
    };

    private readonly CommandHost _host;
    private readonly ResultOptions _result;
    private readonly DocumentPaths _paths;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public FormatCommand(ToolOptions tool, CommandHost host)
    {
        _host = host;
        _result = new ResultOptions(tool);
        _paths = new DocumentPaths(
            "fmt", "Documents, or directories that hold them; default: policy. - stands for the standard input.", takesInput: true);
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "fmt",
            "Write policy documents in their canonical form, comments included.",
            (0, "done, or with --check nothing to do"),
            (1, "with --check: a document is not in canonical form"),
            (2, "a document has a syntax error and was left as it is"),
            (3, "something could not be read or written, or there is no document"))
        {
            _paths.Argument, _check, _inputName,
        };
        _result.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = new GivenPaths(_host.WorkingDirectory);
        var request = _result.Read(parsed, given);
        var check = parsed.GetValue(_check);
        if (_paths.IsInput(parsed))
        {
            return OfInput(parsed.GetValue(_inputName) ?? InputName, check, request, cancellationToken);
        }

        var paths = _paths.Read(parsed, given);
        var files = new PolicyFolder(_host.WorkingDirectory).Read(paths, cancellationToken);
        var run = new FormatRun(_host.WorkingDirectory, check);
        foreach (var file in files.Files)
        {
            run.Format(file, cancellationToken);
        }

        return new ResultWriter(_host).Write(run.Result(files), request, files.Sources(), paths[0]);
    }

    /// <summary>Formats the standard input onto the standard output, which takes nothing but the document.</summary>
    private int OfInput(string name, bool check, ResultRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        _host.Input.CopyTo(bytes);
        var file = PolicyFile.Of(Path.GetFullPath(name, _host.WorkingDirectory), name, bytes.ToArray());
        var run = new FormatRun(_host.WorkingDirectory, check: true);
        var text = run.Format(file, cancellationToken);
        var files = new PolicyFiles([file], []);
        if (check)
        {
            return new ResultWriter(_host).Write(run.Result(files), request, files.Sources(), file.Path);
        }

        if (text is not null)
        {
            _host.Output.Write(text);
            _host.Output.Flush();
            return ExitCode.Clean;
        }

        var result = run.Result(files);
        new TextOutput(files.Sources(), new PathDisplay(_host.WorkingDirectory), Terminal.Plain).Write(result, _host.Error);
        return ExitCode.Of(result);
    }
}
