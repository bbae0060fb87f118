// conc: PLINQ, partitioned loops with local state, and concurrent dictionaries.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case750_Conc_PlinqAndPartitions
{
    public static void Run()
    {
        Sink.Train(Source.LoadPerformers().AsParallel().WithDegreeOfParallelism(2).Select(c => c.Text).ToArray()); // BAD: plinq
        Sink.TrainAll(Source.LoadPublics().AsParallel().AsOrdered().Where(c => c.Rate > 0)); // OK
        var total = 0f;
        var gate = new Lock();
        Parallel.ForEach(
            Source.LoadPerformers(),
            () => 0f,
            (clip, _, local) => local + clip.Samples[0],
            local =>
            {
                lock (gate)
                {
                    total += local;
                }
            });
        Sink.Train(total); // BAD: local-state
        var rounds = 0;
        Parallel.For(0, 4, i => Interlocked.Add(ref rounds, i));
        Sink.Train(rounds); // OK

        var map = new ConcurrentDictionary<string, string>();
        map.AddOrUpdate("a", "first", (_, old) => old + "x");
        Sink.TrainText(map["a"]); // OK
        map.AddOrUpdate("a", (key, arg) => arg, (_, old, arg) => old + arg, Source.LoadPerformerText());
        Sink.TrainText(map["a"]); // BAD: add-or-update
        map.TryRemove("a", out var removed);
        Sink.TrainText(removed!); // BAD: removed
        var bag = new ConcurrentStack<Clip>(Source.LoadPublics());
        bag.TryPopRange(new Clip[2]);
        Sink.TrainAll(bag); // OK
        var range = new Clip[2];
        bag.Push(Source.LoadPerformer());
        bag.TryPopRange(range, 0, 1);
        Sink.TrainAll(range); // BAD: pop-range
    }
}
