// conc: Parallel loops, PLINQ and thread-local accumulators.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case535_Conc_ParallelLoops
{
    public static void Run()
    {
        var results = new float[8];
        Parallel.For(0, 8, i => results[i] = Source.LoadPerformerSamples()[i]);
        Sink.TrainFloats(results); // BAD: parallel-for
        var open = new ConcurrentBag<string>();
        Parallel.ForEach(Source.LoadPublics(), clip => open.Add(clip.Text));
        Sink.Train(open); // OK
        var words = new ConcurrentBag<string>();
        Parallel.ForEach(Source.LoadPerformers(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, (clip, state, index) =>
        {
            words.Add(clip.Text);
            Sink.Train(index); // OK
        });
        Sink.Train(words); // BAD: parallel-for-each

        var total = 0f;
        var gate = new Lock();
        Parallel.ForEach(Source.LoadPerformerSamples(), () => 0f, (s, _, sum) => sum + s, sum =>
        {
            lock (gate)
            {
                total += sum;
            }
        });
        Sink.Train(total); // BAD: local-finally
        var upper = Source.LoadPerformers().AsParallel().AsOrdered().Select(c => c.Text.ToUpperInvariant()).ToArray();
        Sink.Train(upper); // BAD: plinq
        Sink.Train(Source.LoadPublics().AsParallel().Select(c => c.Text).ToList()); // OK
        Clip? seen = null;
        Source.LoadPerformers().AsParallel().ForAll(c => seen = c);
        Sink.TrainClip(seen!); // BAD: for-all
        Parallel.Invoke(() => seen = Source.LoadPublic());
        Sink.TrainClip(seen!); // OK: hard
        Parallel.Invoke(() => Console.WriteLine(), () => seen = Source.LoadPerformer());
        Sink.TrainClip(seen!); // BAD: invoked
    }
}
