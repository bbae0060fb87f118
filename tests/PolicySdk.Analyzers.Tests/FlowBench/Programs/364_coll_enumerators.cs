// coll: Explicit enumerators and a hand-written one.
using System.Collections.Generic;
using System.Collections;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case364_Coll_Enumerators
{
    private sealed class Repeat(Clip clip, int times) : IEnumerable<Clip>, IEnumerator<Clip>
    {
        private int _left = times;

        public Clip Current { get; private set; } = new();

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_left-- <= 0)
            {
                return false;
            }

            Current = clip;
            return true;
        }

        public void Reset() => _left = times;

        public void Dispose()
        {
        }

        public IEnumerator<Clip> GetEnumerator() => this;

        IEnumerator IEnumerable.GetEnumerator() => this;
    }

    public static void Run()
    {
        foreach (var clip in new Repeat(Source.LoadPerformer(), 2))
        {
            Sink.TrainClip(clip); // BAD: own-enumerator
        }

        Sink.TrainAll(new Repeat(Source.LoadPublic(), 2).ToList()); // OK
        Sink.TrainClip(new Repeat(Source.LoadPerformer(), 1).Single()); // BAD: linq-own-enumerator
        using var walker = Source.LoadPerformers().GetEnumerator();
        while (walker.MoveNext())
        {
            Sink.TrainClip(walker.Current); // BAD: explicit-enumerator
        }

        IEnumerator untyped = new List<string> { "a", Source.LoadPublicText() }.GetEnumerator();
        untyped.MoveNext();
        Sink.Train(untyped.Current); // OK
        IEnumerable bits = new ArrayList { Source.LoadPerformerText(), 1 };
        foreach (string text in bits.OfType<string>())
        {
            Sink.TrainText(text); // BAD: array-list
        }

        var linked = new LinkedList<string>(["a", "b"]);
        for (var node = linked.First; node != null; node = node.Next)
        {
            Sink.TrainText(node.Value); // OK
        }
    }
}
