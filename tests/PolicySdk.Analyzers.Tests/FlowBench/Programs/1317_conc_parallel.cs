// conc: Parallel loops and queries, and concurrent collections that they fill.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1317_Conc_Parallel
{
    public static void Run()
    {
        Parallel.ForEach(Source.LoadPerformers(), c => Sink.TrainClip(c)); // BAD: parallel-body
        Parallel.ForEach(Source.LoadPublics(), c => Sink.TrainClip(c)); // OK

        var bag = new ConcurrentBag<string>();
        Parallel.ForEach(Source.LoadPerformerList(), c => bag.Add(c.Text));
        foreach (var text in bag)
        {
            Sink.TrainText(text); // BAD: bag-filled-in-parallel
        }

        var output = new float[4];
        var input = Source.LoadPerformerSamples();
        Parallel.For(0, 4, i => output[i] = input[i] * 0.5f);
        Sink.TrainFloats(output); // BAD: parallel-for

        var words = Source.LoadPerformers().AsParallel().AsOrdered().Select(c => c.Text).ToList();
        Sink.Train(words); // BAD: parallel-query
        Sink.TrainAll(Source.LoadPublics().AsParallel().Where(c => c.Rate > 0).ToArray()); // OK

        var map = new ConcurrentDictionary<string, string>();
        map.AddOrUpdate("a", "first", (_, old) => old + "!");
        Sink.TrainText(map["a"]); // OK
        map.AddOrUpdate("a", _ => "", (_, old) => old + Source.LoadPerformerText());
        Sink.TrainText(map["a"]); // BAD: update-factory
        if (map.TryRemove("a", out var removed))
        {
            Sink.TrainText(removed); // BAD: removed
        }

        Parallel.Invoke(
            () => Sink.TrainClip(Source.LoadPublic()), // OK
            () => Sink.TrainClip(Source.LoadPerformer())); // BAD: invoked-action
    }
}
