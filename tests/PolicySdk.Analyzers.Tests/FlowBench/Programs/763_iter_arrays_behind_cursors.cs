// iter: Hand-written cursors over arrays, used by queries; every element counts.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case763_Iter_ArraysBehindCursors
{
    private sealed class Reel(params Clip[] clips) : IEnumerable<Clip>
    {
        public IEnumerator<Clip> GetEnumerator() => new Cursor(clips);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private sealed class Cursor(Clip[] clips) : IEnumerator<Clip>
        {
            private int _at = -1;

            public Clip Current => clips[_at];

            object IEnumerator.Current => Current;

            public bool MoveNext() => ++_at < clips.Length;

            public void Reset() => _at = -1;

            public void Dispose()
            {
            }
        }
    }

    public static void Run()
    {
        var last = new Reel(Source.LoadPublic(), Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainAll(last.Where(c => c.Rate > 0)); // BAD: last-of-three
        Sink.Train(last.Select(c => c.Text).ToList()); // BAD: selected
        Sink.TrainAll(new Reel(Source.LoadPerformer()).ToArray()); // BAD: only-one
        var open = new Reel(Source.LoadPublic(), Source.LoadPublic());
        Sink.TrainAll(open.Where(c => c.Rate > 0)); // OK
        foreach (var clip in open)
        {
            Sink.TrainClip(clip); // OK
        }
    }
}
