// conc: ConcurrentDictionary factories and updates, stacks and bags.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case536_Conc_Dictionaries
{
    public static void Run()
    {
        var map = new ConcurrentDictionary<string, string>();
        map.TryAdd("a", Source.LoadPublicText());
        Sink.TrainText(map["a"]); // OK
        map.AddOrUpdate("a", "new", (key, old) => old + "!");
        Sink.TrainText(map["a"]); // OK
        map.AddOrUpdate("b", _ => Source.LoadPerformerText(), (_, old) => old);
        Sink.TrainText(map["b"]); // BAD: add-factory
        Sink.Train(map.Values); // BAD: values
        Sink.Train(map.Keys); // OK
        if (map.TryRemove("b", out var removed))
        {
            Sink.TrainText(removed); // BAD: removed
        }

        var update = new ConcurrentDictionary<string, string>();
        var next = update.AddOrUpdate("k", "x", (_, old) => old + Source.LoadPerformerText());
        Sink.TrainText(next); // BAD: update-factory
        var got = update.GetOrAdd("k2", (key, arg) => arg + key, Source.LoadPerformerText());
        Sink.TrainText(got); // BAD: factory-argument
        var stack = new ConcurrentStack<Clip>();
        stack.PushRange([Source.LoadPerformer(), Source.LoadPublic()]);
        var popped = new Clip[2];
        stack.TryPopRange(popped);
        Sink.TrainAll(popped); // BAD: pop-range
        var bag = new ConcurrentBag<Clip>(Source.LoadPublics());
        if (bag.TryTake(out var taken))
        {
            Sink.TrainClip(taken); // OK
        }
    }
}
