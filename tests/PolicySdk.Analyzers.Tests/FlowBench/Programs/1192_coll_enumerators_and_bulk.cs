// coll: Explicit enumerators, bulk copies, callbacks and user-defined enumeration.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1192_Coll_EnumeratorsAndBulk
{
    private sealed class Reel(Clip first, Clip second)
    {
        public Walker GetEnumerator() => new(first, second);

        public struct Walker(Clip first, Clip second)
        {
            private int _at;

            public readonly Clip Current => _at == 1 ? first : second;

            public bool MoveNext() => ++_at <= 2;
        }
    }

    public static void Run()
    {
        using var walk = Source.LoadPerformers().GetEnumerator();
        while (walk.MoveNext())
        {
            Sink.TrainClip(walk.Current); // BAD: explicit-enumerator
        }

        foreach (var clip in new Reel(Source.LoadPublic(), Source.LoadPerformer()))
        {
            Sink.TrainClip(clip); // BAD: duck-typed
        }

        foreach (var clip in new Reel(Source.LoadPublic(), Source.LoadPublic()))
        {
            Sink.TrainClip(clip); // OK
        }

        var list = new List<string>();
        Source.LoadPerformerList().ForEach(c => list.Add(c.Text));
        var array = new string[4];
        list.CopyTo(array, 1);
        Sink.Train(array); // BAD: for-each-copy-to
        Sink.Train(list.ConvertAll(t => t.Length > 0 ? "full" : "empty")); // DERIVED: predicate-per-element
        Sink.TrainText(list.Find(t => t != "")!); // BAD: find

        var open = new List<Clip>(8);
        open.AddRange(Source.LoadPublics());
        open.Reverse();
        Sink.TrainAll(open.FindAll(c => c.Rate > 0)); // OK
        open.InsertRange(1, Source.LoadPerformers());
        Sink.TrainAll(open.Slice(0, 2)); // BAD: insert-range
    }
}
