using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicySdk.Cli.Building;
using PolicySdk.Cli.Output;

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

    private readonly Option<string> _format = new("--format")
    {
        Description = "The form of the result.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The date to judge by, yyyy-MM-dd. Default: today (UTC), or what the project says.",
        HelpName = "date",
        CustomParser = ParseDate,
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

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write the result to a file.",
        HelpName = "file",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "End the build after so many minutes.",
        HelpName = "minutes",
        DefaultValueFactory = _ => DefaultTimeoutMinutes,
    };

    private readonly Option<bool> _noColor;
    private readonly CommandHost _host;

    /// <param name="noColor">The option of all commands.</param>
    /// <param name="host">What the command takes from outside.</param>
    public CheckCommand(Option<bool> noColor, CommandHost host)
    {
        _noColor = noColor;
        _host = host;
        _format.AcceptOnlyFromAmong([.. Enum.GetNames<OutputFormat>().Select(name => name.ToLowerInvariant())]);
        // A mistyped option would be taken for the path.
        _path.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault()?.Value is { } word && word.StartsWith('-'))
            {
                result.AddError($"'{word}' is no option of check.");
            }
        });
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
        var command = new Command("check", "Build, and report every use of licensed data that its license does not allow.")
        {
            _path, _format, _asOf, _policy, _configuration, _output, _timeout,
        };
        command.SetAction((parsed, cancellationToken) => new Check(_host).RunAsync(Request(parsed), cancellationToken));
        return command;
    }

    /// <exception cref="UsageException">A path is wrong.</exception>
    private CheckRequest Request(ParseResult parsed)
    {
        try
        {
            return new CheckRequest
            {
                Target = BuildTarget.Resolve(parsed.GetValue(_path)!, _host.WorkingDirectory),
                Format = Enum.Parse<OutputFormat>(parsed.GetValue(_format)!, ignoreCase: true),
                AsOf = parsed.GetValue(_asOf),
                PolicyDirectory = ExistingDirectory(parsed.GetValue(_policy)),
                Configuration = parsed.GetValue(_configuration),
                OutputFile = FileInExistingDirectory(parsed.GetValue(_output)),
                NoColor = parsed.GetValue(_noColor),
                Timeout = TimeSpan.FromMinutes(parsed.GetValue(_timeout)),
            };
        }
        catch (BuildTargetException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private string? ExistingDirectory(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var full = Path.GetFullPath(path, _host.WorkingDirectory);
        return Directory.Exists(full) ? full : throw new UsageException($"--policy: the directory '{path}' does not exist.");
    }

    private string? FileInExistingDirectory(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var full = Path.GetFullPath(path, _host.WorkingDirectory);
        if (Directory.Exists(full))
        {
            throw new UsageException($"--output: '{path}' is a directory.");
        }

        return Directory.Exists(Path.GetDirectoryName(full))
            ? full
            : throw new UsageException($"--output: the directory of '{path}' does not exist.");
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"'{word}' is no date. Write it as yyyy-MM-dd.");
        return null;
    }
}
