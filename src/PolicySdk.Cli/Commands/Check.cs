using System.Text;
using PolicySdk.Cli.Building;
using PolicySdk.Cli.Findings;
using PolicySdk.Cli.Output;
using PolicySdk.Cli.Rendering;
using PolicySdk.Cli.Reports;

namespace PolicySdk.Cli.Commands;

/// <summary>Runs a check: build, read the reports, write the result.</summary>
internal sealed class Check
{
    private readonly CommandHost _host;

    /// <param name="host">What the check takes from outside.</param>
    public Check(CommandHost host) => _host = host;

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var paths = new PathDisplay(_host.WorkingDirectory);
        if (_host.ShowsProgress)
        {
            await _host.Error.WriteLineAsync($"checking {paths.Show(request.Target.Path)}").ConfigureAwait(false);
        }

        var directory = Directory.CreateTempSubdirectory("policysdk-");
        try
        {
            var result = await BuildAsync(request, directory.FullName, cancellationToken).ConfigureAwait(false);
            Write(request, result, paths);
            return ExitCode.Of(result);
        }
        finally
        {
            Remove(directory);
        }
    }

    private async Task<CheckResult> BuildAsync(CheckRequest request, string reportDirectory, CancellationToken cancellationToken)
    {
        var build = new BuildRequest
        {
            Target = request.Target,
            Configuration = request.Configuration,
            AsOf = request.AsOf,
            PolicyDirectory = request.PolicyDirectory,
            ReportDirectory = reportDirectory,
            Timeout = request.Timeout,
        };
        var outcome = await _host.Build.RunAsync(build, cancellationToken).ConfigureAwait(false);
        return Assessment.Of(request.Target, outcome, request.AsOf, _host.Today);
    }

    private void Write(CheckRequest request, CheckResult result, PathDisplay paths)
    {
        var files = SourceFiles.OnDisk();
        var terminal = request.OutputFile is null ? _host.Terminal : Terminal.Plain;
        var text = new TextOutput(files, paths, request.NoColor ? terminal with { Colors = false } : terminal);
        ICheckOutput output = request.Format switch
        {
            OutputFormat.Json => new JsonOutput(paths, CommandHost.ToolVersion),
            OutputFormat.Sarif => new SarifOutput(RepositoryRoot.Of(request.Target.Path, _host.WorkingDirectory), CommandHost.ToolVersion),
            OutputFormat.Junit => new JunitOutput(files, paths),
            OutputFormat.Github => new GithubOutput(new PathDisplay(GitHubRoot())),
            _ => text,
        };

        if (request.OutputFile is { } file)
        {
            using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
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
    }

    private string GitHubRoot() => _host.Variable("GITHUB_WORKSPACE") is { Length: > 0 } root ? root : _host.WorkingDirectory;

    private static void Remove(DirectoryInfo directory)
    {
        try
        {
            directory.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the build that is just ending may still hold a file; the system clears its temporary files.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
