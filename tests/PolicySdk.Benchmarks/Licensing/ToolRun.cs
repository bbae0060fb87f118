using System.Diagnostics;
using System.Globalization;
using PolicySdk.Licensing;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>One run of the built tool, as a user starts it.</summary>
/// <param name="Seconds">From the start of the process to its end; the median of some runs.</param>
/// <param name="PeakBytes">The most memory that the process held at once.</param>
internal sealed record ToolRun(double Seconds, double PeakBytes)
{
    private const int Runs = 3;
    private const int Licenses = 20;

    /// <summary>The tool, built in Release at its usual place beside this project; null if it was not.</summary>
    public static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var tool = Path.Combine(directory.FullName, "src", "PolicySdk.Cli", "bin", "Release", "net10.0", "policysdk.dll");
            if (File.Exists(tool))
            {
                return tool;
            }
        }

        return null;
    }

    /// <summary>Decides lines of uses against 20 licenses of 20 rules each; null if the tool cannot.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="lines">How many lines.</param>
    /// <param name="allowed">Of how many lines one is a use that is allowed; 0 for none. The others are hardly ever allowed, and hardly ever the same.</param>
    public static ToolRun? Decide(string tool, int lines, int allowed = 0)
    {
        var directory = Directory.CreateTempSubdirectory("policysdk-benchmarks-").FullName;
        try
        {
            var texts = new LicenseTexts(seed: 5);
            var ids = Enumerable.Range(0, Licenses).Select(i => $"set-{i:00}").ToArray();
            LicenseFiles.Write(directory, ids.Select(id => LicenseFiles.Source(id, texts.OfRules(id, 20))));
            var uses = Path.Combine(directory, "uses.jsonl");
            File.WriteAllLines(uses, Enumerable.Range(0, lines).Select(i => Line(ids[i % Licenses], allowed > 0 && i % allowed == 0 ? LicenseTexts.CommonUse : texts.Use())));
            string[] arguments = [tool, "decide", "--policy", directory, "--uses", uses, "--as-of", LicenseTexts.AsOf.ToString()];
            var runs = Enumerable.Range(0, Runs).Select(_ => RunOnce(arguments, lines)).ToArray();
            return runs.Contains(null) ? null : new ToolRun(runs.Select(run => run!.Seconds).Order().ElementAt(Runs / 2), runs.Max(run => run!.PeakBytes));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string Line(string license, Use use) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"licenses":["{{license}}"],"capability":"{{use.Capability}}","context":"{{use.Context}}","operation":"{{use.Operation}}","territories":["{{use.Territories[0]}}"]}
        """);

    private static ToolRun? RunOnce(string[] arguments, int lines)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var written = 0;
        var peak = 0L;
        var buffer = new byte[1 << 20];
        var looked = 0;

        // As raw bytes: reading lines would take as much of the machine as writing them.
        for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
        {
            written += buffer.AsSpan(0, read).Count((byte)'\n');
            if (written >= looked)
            {
                looked = written + 50_000;
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
        }

        process.WaitForExit();
        return written == lines ? new ToolRun(watch.Elapsed.TotalSeconds, peak) : null;
    }
}
