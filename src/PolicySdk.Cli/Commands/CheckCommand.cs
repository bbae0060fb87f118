using System.CommandLine;
using PolicySdk.Cli.Building;

namespace PolicySdk.Cli.Commands;

/// <summary>The command line of <c>policysdk check</c>.</summary>
internal sealed class CheckCommand
{
    private const int DefaultTimeoutMinutes = 60;

    private readonly Argument<string> _path = new("path")
    {
        Description = "A solution (.sln, .slnx, .slnf), a C# project (.csproj), or a directory that holds one.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string> _policy = new("--policy")
    {
        Description = "The directory with the policy documents. Default: what the project says.",
        HelpName = "directory",
    };

    private readonly Option<string> _configuration = new("--configuration", "-c")
    {
        Description = "The configuration to build. Default: what the project says.",
        HelpName = "name",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "End the build after so many minutes.",
        HelpName = "minutes",
        DefaultValueFactory = _ => DefaultTimeoutMinutes,
    };

    private readonly ToolOptions _tool;
    private readonly ResultOptions _result;
    private readonly CommandHost _host;

    /// <param name="tool">The options of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public CheckCommand(ToolOptions tool, CommandHost host)
    {
        _tool = tool;
        _result = new ResultOptions(tool);
        _host = host;
        GivenPaths.RejectOptions(_path, "check");
        _timeout.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() is >= 1 and <= 24 * 60)
            {
                return;
            }

            result.AddError("--timeout must be from 1 to 1440 minutes.");
        });
    }

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new ToolCommand(
            "check",
            "Build, and report every use of licensed data that its license does not allow.",
            (0, "clean"),
            (1, "findings"),
            (2, "a document is invalid"),
            (3, "undetermined: the build failed, or nothing was checked"),
            (4, "a document is not signed by a trusted key"))
        {
            _path, _policy, _configuration, _timeout,
        };
        _result.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new Check(_host).RunAsync(Request(parsed), cancellationToken));
        return command;
    }

    /// <exception cref="UsageException">A path is wrong.</exception>
    private CheckRequest Request(ParseResult parsed)
    {
        var paths = new GivenPaths(_host.WorkingDirectory);
        try
        {
            return new CheckRequest
            {
                Target = BuildTarget.Resolve(parsed.GetValue(_path)!, _host.WorkingDirectory),
                AsOf = parsed.GetValue(_tool.AsOf),
                PolicyDirectory = parsed.GetValue(_policy) is { } directory ? paths.ExistingDirectory("--policy", directory) : null,
                Configuration = parsed.GetValue(_configuration),
                Result = _result.Read(parsed, paths),
                Timeout = TimeSpan.FromMinutes(parsed.GetValue(_timeout)),
            };
        }
        catch (BuildTargetException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
