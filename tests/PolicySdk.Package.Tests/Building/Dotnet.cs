using System.Collections;
using System.Diagnostics;
using System.Text;

namespace PolicySdk.Package.Tests.Building;

/// <summary>Runs the .NET command line. Nothing it starts outlives it: no build server, no compiler server, no reused node.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>dotnet</c> and waits for it.</summary>
    /// <exception cref="TimeoutException">It took more than five minutes; it and what it started were ended.</exception>
    public static async Task<BuildResult> RunAsync(string directory, string packagesFolder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        SetEnvironment(start, packagesFolder);

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        DataReceivedEventHandler append = (_, line) =>
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        };
        process.OutputDataReceived += append;
        process.ErrorDataReceived += append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', start.ArgumentList)} took more than {s_limit}.\n{output}");
        }

        return new BuildResult(process.ExitCode, output.ToString());
    }

    private static void SetEnvironment(ProcessStartInfo start, string packagesFolder)
    {
        // A test run that MSBuild started hands its own settings on.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["NUGET_PACKAGES"] = packagesFolder;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Processes that live for seconds gain nothing from profiles of themselves.
        start.Environment["DOTNET_TieredPGO"] = "0";
    }
}
