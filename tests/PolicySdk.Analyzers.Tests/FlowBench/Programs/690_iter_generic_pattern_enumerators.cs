// iter: Enumerators by pattern: struct, ref struct, generic, with Dispose.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case690_Iter_GenericPatternEnumerators
{
    private readonly struct Countdown<T>(T[] items)
    {
        public Enumerator GetEnumerator() => new(items);

        public struct Enumerator(T[] items)
        {
            private int _at = items.Length;

            public readonly T Current => items[_at];

            public bool MoveNext() => --_at >= 0;
        }
    }

    private ref struct Words(string text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at = -1;

        public readonly ReadOnlySpan<char> Current => _text.Slice(_at, 1);

        public bool MoveNext() => ++_at < _text.Length;

        public readonly Words GetEnumerator() => this;

        public readonly void Dispose() => Console.WriteLine("done");
    }

    public static void Run()
    {
        foreach (var clip in new Countdown<Clip>([Source.LoadPublic(), Source.LoadPerformer()]))
        {
            Sink.TrainClip(clip); // BAD: struct-enumerator
        }

        foreach (var clip in new Countdown<Clip>([Source.LoadPublic()]))
        {
            Sink.TrainClip(clip); // OK
        }

        foreach (var ch in new Words(Source.LoadPerformerText()))
        {
            Sink.TrainText(ch.ToString()); // BAD: ref-struct-enumerator
        }

        foreach (var ch in new Words(Source.LoadPublicText()))
        {
            Sink.TrainText(ch.ToString()); // OK
        }

        var e = new Countdown<string>([Source.LoadPerformerText()]).GetEnumerator();
        while (e.MoveNext())
        {
            Sink.TrainText(e.Current); // BAD: by-hand
        }
    }
}
