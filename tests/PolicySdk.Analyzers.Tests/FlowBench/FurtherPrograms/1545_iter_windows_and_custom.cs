// iter: Sliding windows, custom enumerators and iterators with finally.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1545_Iter_WindowsAndCustom
{
    private sealed class Playlist(Clip first) : IEnumerable<Clip>
    {
        public IEnumerator<Clip> GetEnumerator()
        {
            for (Clip? c = first; c != null; c = c.Next)
            {
                yield return c;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static IEnumerable<float[]> Windows(float[] samples, int size)
    {
        var window = new Queue<float>();
        foreach (var s in samples)
        {
            window.Enqueue(s);
            if (window.Count == size)
            {
                yield return window.ToArray();
                window.Dequeue();
            }
        }
    }

    private struct Reader(string text)
    {
        private int _at = -1;

        public readonly char Current => text[_at];

        public bool MoveNext() => ++_at < text.Length;

        public readonly Reader GetEnumerator() => this;
    }

    public static void Run()
    {
        foreach (var clip in new Playlist(Source.LoadPerformer()))
        {
            Sink.TrainClip(clip); // BAD: custom-enumerable
        }

        Sink.TrainFloats(Windows(Source.LoadPerformerSamples(), 3).Last()); // BAD: sliding-window
        foreach (var c in new Reader(Source.LoadPerformerText()))
        {
            Sink.Train(c); // BAD: duck-enumerator
        }

        using var open = new Playlist(Source.LoadPublic()).GetEnumerator();
        open.MoveNext();
        Sink.TrainClip(open.Current); // OK
    }
}
