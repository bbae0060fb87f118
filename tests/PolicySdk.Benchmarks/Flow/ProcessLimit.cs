using System.Diagnostics;
using System.Globalization;

namespace PolicySdk.Benchmarks.Flow;

/// <summary>Ends processes that do not end by themselves.</summary>
internal static class ProcessLimit
{
    /// <summary>How much processor time a process may take for one thing. The clock would say how busy the machine is.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(10);

    /// <summary>What is said of something that was ended.</summary>
    public static string Exceeded { get; } = string.Create(CultureInfo.InvariantCulture, $"not done in {Most.TotalSeconds:0} s");

    /// <summary>Waits for something that a process does, and ends the process where that takes too long.</summary>
    /// <returns>Whether it was done.</returns>
    public static bool Wait(Task task, Process process)
    {
        var began = TimeOf(process);
        var watch = Stopwatch.StartNew();
        while (!task.Wait(Look))
        {
            if (watch.Elapsed > Stuck || TimeOf(process) - began > Most)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return false;
            }
        }

        return true;
    }

    private static TimeSpan TimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has just ended, and what it does will soon be done.
            return TimeSpan.Zero;
        }
    }
}
