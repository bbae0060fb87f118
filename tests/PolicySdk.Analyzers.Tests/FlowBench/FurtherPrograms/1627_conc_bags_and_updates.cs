// conc: Concurrent bags, stacks and dictionaries with update functions; an actor loop.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1627_Conc_BagsAndUpdates
{
    private sealed class Actor
    {
        private readonly BlockingCollection<(string Kind, Clip Body)> _inbox = new(8);
        private readonly ConcurrentBag<string> _kinds = [];

        public void Post(string kind, Clip body) => _inbox.Add((kind, body));

        public void Drain()
        {
            _inbox.CompleteAdding();
            while (_inbox.TryTake(out var message))
            {
                _kinds.Add(message.Kind);
                Sink.TrainClip(message.Body); // BAD: actor-message
            }

            Sink.Train(_kinds); // OK
        }
    }

    public static void Run()
    {
        var actor = new Actor();
        actor.Post("voice", Source.LoadPerformer());
        actor.Drain(); // VIA: actor-message

        var map = new ConcurrentDictionary<string, string>();
        map.AddOrUpdate("a", "first", (_, old) => old + Source.LoadPerformerText());
        Sink.TrainText(map["a"]); // OK: hard
        map.AddOrUpdate("a", "first", (_, old) => old + Source.LoadPerformerText());
        Sink.TrainText(map["a"]); // BAD: update-factory
        if (map.TryRemove("a", out var removed))
        {
            Sink.TrainText(removed); // BAD: try-remove
        }

        var stack = new ConcurrentStack<float>();
        stack.PushRange(Source.LoadPerformerSamples());
        var popped = new float[2];
        stack.TryPopRange(popped);
        Sink.TrainFloats(popped); // BAD: pop-range

        var open = new ConcurrentBag<Clip>(Source.LoadPublics());
        Sink.TrainAll(open); // OK
        var lazy = new ConcurrentDictionary<int, Lazy<Clip>>();
        Sink.TrainClip(lazy.GetOrAdd(1, _ => new(() => Source.LoadPerformer())).Value); // BAD: lazy-entry
        Sink.TrainClip(lazy.GetOrAdd(1, _ => new(() => Source.LoadPublic())).Value.Next!); // BAD: existing-entry-stays
    }
}
