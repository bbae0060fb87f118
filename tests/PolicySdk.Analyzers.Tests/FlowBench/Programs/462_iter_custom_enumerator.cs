// iter: Hand-written enumerators, by interface and by pattern.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case462_Iter_CustomEnumerator
{
    private sealed class Reel(Clip[] clips) : IEnumerable<Clip>
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

    private readonly ref struct Words(string text)
    {
        public Walker GetEnumerator() => new(text.Split(' '));

        public ref struct Walker(string[] parts)
        {
            private int _next;
            private string _current = "";

            public readonly string Current => _current;

            public bool MoveNext()
            {
                if (_next >= parts.Length)
                {
                    return false;
                }

                _current = parts[_next++];
                return true;
            }
        }
    }

    public static void Run()
    {
        foreach (var clip in new Reel([Source.LoadPerformer()]))
        {
            Sink.TrainClip(clip); // BAD: custom-enumerator
        }

        foreach (var clip in new Reel([Source.LoadPublic()]))
        {
            Sink.TrainClip(clip); // OK
        }

        foreach (var word in new Words(Source.LoadPerformerText()))
        {
            Sink.TrainText(word); // BAD: pattern-enumerator
        }

        foreach (var word in new Words("a b c"))
        {
            Sink.TrainText(word); // OK
        }

        Sink.TrainAll(new Reel([Source.LoadPerformer()]).Where(c => c.Rate > 0)); // BAD: linq-over-custom
        Sink.TrainAll(new Reel([new Clip()]).Take(1)); // OK
    }
}
