namespace PolicySdk.Benchmarks.Flow.Compiling;

/// <summary>What a piece of work needs of the managed heap.</summary>
/// <param name="Bytes">The most that was alive at once, as the collections during the work saw it, without what was there before.</param>
/// <param name="Allocated">Everything that was allocated.</param>
internal sealed record HeapPeak(double Bytes, double Allocated)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures. Collects every tenth of a second meanwhile, so that only what is referenced counts.</summary>
    public static HeapPeak Of(Action run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        using var done = new ManualResetEventSlim();
        var peak = 0L;
        var watching = new Thread(() =>
        {
            while (!done.Wait(Interval))
            {
                peak = Math.Max(peak, Live());
            }
        });
        watching.Start();
        run();
        done.Set();
        watching.Join();
        return new HeapPeak(peak - before, GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore);
    }

    private static long Live()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
