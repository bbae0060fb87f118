using PolicySdk.Cli.Building;
using PolicySdk.Cli.Findings;
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
        if (_host.ShowsProgress)
        {
            var shown = new PathDisplay(_host.WorkingDirectory).Show(request.Target.Path);
            await _host.Error.WriteLineAsync($"checking {shown}").ConfigureAwait(false);
        }

        var directory = Directory.CreateTempSubdirectory("policysdk-");
        try
        {
            var result = await BuildAsync(request, directory.FullName, cancellationToken).ConfigureAwait(false);
            return new ResultWriter(_host).Write(result, request.Result, SourceFiles.OnDisk(), request.Target.Path);
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
