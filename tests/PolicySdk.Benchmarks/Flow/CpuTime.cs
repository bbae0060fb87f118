namespace PolicySdk.Benchmarks.Flow;

/// <summary>What the processor does, on whichever thread: other work on the machine hardly changes it, as it changes the time on the clock.</summary>
internal static class CpuTime
{
    /// <summary>The time that this process took of all processors, in user code and in the kernel, while something ran.</summary>
    public static TimeSpan Of<T>(Func<T> run, out T result)
    {
        var before = Environment.CpuUsage.TotalTime;
        result = run();
        return Environment.CpuUsage.TotalTime - before;
    }
}
