// conc: Parallel loops, thread-pool state, timers of work and interlocked slots.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1575_Conc_ParallelAndState
{
    private static string? s_latest;

    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var scaled = new float[samples.Length];
        Parallel.For(0, samples.Length, i => scaled[i] = samples[i] * 2);
        Sink.TrainFloats(scaled); // BAD: parallel-for

        using var done = new ManualResetEventSlim();
        string? got = null;
        ThreadPool.QueueUserWorkItem(state =>
        {
            got = state.Text;
            done.Set();
        }, Source.LoadPerformer(), preferLocal: false);
        done.Wait();
        Sink.TrainText(got!); // BAD: pool-state

        Interlocked.CompareExchange(ref s_latest, Source.LoadPerformerText(), null);
        Sink.TrainText(Volatile.Read(ref s_latest)!); // BAD: compare-exchange

        var bag = new ConcurrentBag<string>();
        Parallel.ForEach(Source.LoadPublics(), c => bag.Add(c.Text));
        Sink.Train(bag); // OK

        var counts = new ConcurrentDictionary<string, float>();
        counts.AddOrUpdate("max", _ => 0f, (_, old) => old);
        counts.AddOrUpdate("max", static (_, s) => s, static (_, old, s) => Math.Max(old, s), samples[0]);
        Sink.Train(counts["max"]); // BAD: add-or-update
    }
}
