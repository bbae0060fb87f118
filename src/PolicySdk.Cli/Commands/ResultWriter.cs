using System.Text;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Output;
using PolicySdk.Cli.Rendering;

namespace PolicySdk.Cli.Commands;

/// <summary>Writes a result to where the command line wants it.</summary>
internal sealed class ResultWriter
{
    private readonly CommandHost _host;

    /// <param name="host">What the command takes from outside.</param>
    public ResultWriter(CommandHost host) => _host = host;

    /// <summary>Writes it.</summary>
    /// <param name="result">What was found out.</param>
    /// <param name="request">Where it goes and in which form.</param>
    /// <param name="files">Where source comes from.</param>
    /// <param name="subject">The full path of what the command looked at: its repository is the root of SARIF's URIs.</param>
    /// <returns>The exit code that the result earns.</returns>
    public int Write(CheckResult result, ResultRequest request, SourceFiles files, string subject)
    {
        var paths = new PathDisplay(_host.WorkingDirectory);
        var terminal = request.OutputFile is null ? _host.Terminal : Terminal.Plain;
        ICheckOutput output = request.Format switch
        {
            OutputFormat.Json => new JsonOutput(paths, CommandHost.ToolVersion),
            OutputFormat.Sarif => new SarifOutput(RepositoryRoot.Of(subject, _host.WorkingDirectory), CommandHost.ToolVersion),
            OutputFormat.Junit => new JunitOutput(files, paths),
            OutputFormat.Github => new GithubOutput(new PathDisplay(GitHubRoot())),
            _ => new TextOutput(files, paths, request.NoColor ? terminal with { Colors = false } : terminal),
        };

        if (request.OutputFile is { } file)
        {
            using var writer = Create(file);
            output.Write(result, writer);
            _host.Output.Write(SummaryLine.Of(result) + "\n");
        }
        else
        {
            output.Write(result, _host.Output);
        }

        // A machine's document goes to the machine; that nothing is known must reach the person too.
        if (request.Format != OutputFormat.Text || request.OutputFile is not null)
        {
            new TextOutput(files, paths, Terminal.Plain).WriteGaps(result, _host.Error);
        }

        _host.Output.Flush();
        return ExitCode.Of(result);
    }

    private static StreamWriter Create(string file)
    {
        try
        {
            return new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: {e.Message}");
        }
    }

    private string GitHubRoot() => _host.Variable("GITHUB_WORKSPACE") is { Length: > 0 } root ? root : _host.WorkingDirectory;
}
