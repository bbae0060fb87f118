// iter: Pattern-based foreach over a struct enumerator, an extension GetEnumerator and deconstruction in foreach.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case953_Iter_CustomEnumerator
{
    private readonly struct Frames(float[] data)
    {
        public Enumerator GetEnumerator() => new(data);

        public struct Enumerator(float[] data)
        {
            private int _at = -1;

            public readonly float Current => data[_at];

            public bool MoveNext() => ++_at < data.Length;
        }
    }

    private sealed class Shelf
    {
        public Clip? Head;
        public string Label = "";
    }

    private static IEnumerator<Clip> GetEnumerator(this Shelf shelf)
    {
        for (var c = shelf.Head; c != null; c = c.Next)
        {
            yield return c;
        }
    }

    public static void Run()
    {
        foreach (var frame in new Frames(Source.LoadPerformerSamples()))
        {
            Sink.Train(frame); // BAD: struct-enumerator
        }

        foreach (var frame in new Frames(Source.LoadPublicSamples()))
        {
            Sink.Train(frame); // OK
        }

        var shelf = new Shelf { Head = Source.LoadPerformer() };
        foreach (var clip in shelf)
        {
            Sink.TrainClip(clip); // BAD: extension-enumerator
        }

        Sink.TrainText(shelf.Label); // OK

        var rows = new Dictionary<string, (Clip Voice, Clip Bed)> { ["a"] = (Source.LoadPerformer(), Source.LoadPublic()) };
        foreach (var (key, (voice, bed)) in rows)
        {
            Sink.TrainText(key); // OK
            Sink.TrainClip(voice); // BAD: nested-deconstruction
            Sink.TrainClip(bed); // OK
        }
    }
}
