using System.Diagnostics;
using System.Globalization;

namespace PolicySdk.Benchmarks.Licensing;

/// <summary>Loading in a process that has loaded nothing before, as every run of the tool does.</summary>
internal static class ColdLoad
{
    public const string Name = "cold-load";

    private const int Runs = 7;

    /// <summary>Starts such processes one after the other.</summary>
    /// <returns>The median, in milliseconds, without the start of the process itself.</returns>
    public static double Measure(int documents)
    {
        var directory = Directory.CreateTempSubdirectory("policysdk-benchmarks-").FullName;
        try
        {
            LicenseFiles.Write(directory, LicenseFiles.Sources(documents));
            var times = Enumerable.Range(0, Runs).Select(_ => RunOnce(directory)).Order().ToArray();
            return times[Runs / 2];
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>What such a process does: it loads a directory and prints how many milliseconds that took.</summary>
    public static void Run(string directory)
    {
        var watch = Stopwatch.StartNew();
        LicenseFiles.Read(LicenseFiles.Open(directory));
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture));
    }

    private static double RunOnce(string directory)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ColdLoad).Assembly.Location, Name, directory]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }
}
