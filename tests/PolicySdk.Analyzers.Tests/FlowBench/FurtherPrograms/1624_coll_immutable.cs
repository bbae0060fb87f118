// coll: Persistent collections: the old version stays clean.
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1624_Coll_Immutable
{
    private sealed class Library
    {
        private ImmutableDictionary<string, Clip> _clips = ImmutableDictionary<string, Clip>.Empty;

        public IReadOnlyDictionary<string, Clip> Current => _clips;

        public void Put(string id, Clip clip) => _clips = _clips.SetItem(id, clip);
    }

    public static void Run()
    {
        ImmutableList<Clip> open = [Source.LoadPublic()];
        var mixed = open.Add(Source.LoadPerformer());
        Sink.TrainAll(open); // OK
        Sink.TrainAll(mixed); // BAD: added-to-copy
        open.Insert(0, Source.LoadPerformer());
        Sink.TrainAll(open); // OK

        var stack = ImmutableStack.Create("a").Push(Source.LoadPerformerText());
        Sink.TrainText(stack.Peek()); // BAD: immutable-stack
        Sink.Train(ImmutableStack.Create("a")); // OK
        var queue = ImmutableQueue<string>.Empty.Enqueue(Source.LoadPerformerText());
        queue = queue.Dequeue(out var line);
        Sink.TrainText(line); // BAD: immutable-queue

        var library = new Library();
        library.Put("a", Source.LoadPublic());
        var earlier = library.Current;
        library.Put("b", Source.LoadPerformer());
        Sink.TrainAll(earlier.Values.ToList()); // OK
        Sink.TrainClip(library.Current["b"]); // BAD: set-item

        var frozen = Source.LoadPerformers().Index().ToFrozenDictionary(p => p.Index, p => p.Item.Text);
        Sink.TrainText(frozen[1]); // BAD: frozen
        Sink.Train(frozen.Keys.ToArray()); // OK
        Sink.Train(Source.LoadPublics().Select(c => c.Text).ToImmutableHashSet()); // OK
    }
}
