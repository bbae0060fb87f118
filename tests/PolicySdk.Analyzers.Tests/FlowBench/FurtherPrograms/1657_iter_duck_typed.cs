// iter: foreach over a struct enumerator and an extension GetEnumerator.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1657_Iter_DuckTyped
{
    internal readonly struct Frames(float[] data, int size)
    {
        public Enumerator GetEnumerator() => new(data, size);

        internal struct Enumerator(float[] data, int size)
        {
            private int _start = -size;

            public readonly float[] Current => data[_start..(_start + size)];

            public bool MoveNext()
            {
                _start += size;
                return _start + size <= data.Length;
            }
        }
    }

    private static IEnumerator<Clip> GetEnumerator(this Clip clip)
    {
        for (var c = clip; c != null; c = c.Next)
        {
            yield return c;
        }
    }

    public static void Run()
    {
        foreach (var frame in new Frames(Source.LoadPerformerSamples(), 4))
        {
            Sink.TrainFloats(frame); // BAD: struct-enumerator
        }

        foreach (var frame in new Frames(Source.LoadPublicSamples(), 4))
        {
            Sink.TrainFloats(frame); // OK
        }

        foreach (var take in Source.LoadPerformer())
        {
            Sink.TrainClip(take); // BAD: extension-enumerator
        }

        foreach (var take in Source.LoadPublic())
        {
            Sink.TrainText(take.Text); // OK
        }

        using var manual = Source.LoadPerformers().GetEnumerator();
        while (manual.MoveNext())
        {
            Sink.TrainClip(manual.Current); // BAD: manual-enumerator
        }
    }
}
