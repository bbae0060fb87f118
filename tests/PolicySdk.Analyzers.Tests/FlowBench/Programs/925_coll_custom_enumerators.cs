// coll: Enumerators written by hand, lazily, backwards and over several sources.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case925_Coll_CustomEnumerators
{
    private sealed class Tape(params Clip[] clips) : IEnumerable<Clip>
    {
        public Enumerator GetEnumerator() => new(clips);

        IEnumerator<Clip> IEnumerable<Clip>.GetEnumerator() => ((IEnumerable<Clip>)clips).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => clips.GetEnumerator();

        public struct Enumerator(Clip[] clips)
        {
            private int _at = -1;

            public readonly Clip Current => clips[_at];

            public bool MoveNext() => ++_at < clips.Length;
        }
    }

    private sealed class Backwards<T>(IReadOnlyList<T> list) : IEnumerable<T>, IEnumerator<T>
    {
        private int _at = list.Count;

        public T Current => list[_at];

        object? IEnumerator.Current => Current;

        public IEnumerator<T> GetEnumerator() => new Backwards<T>(list);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool MoveNext() => --_at >= 0;

        public void Reset() => _at = list.Count;

        public void Dispose()
        {
        }
    }

    private sealed class Words : IReadOnlyList<string>
    {
        private readonly string _text;

        public Words(string text) => _text = text;

        public string this[int index] => _text.Split(' ')[index];

        public int Count => 2;

        public IEnumerator<string> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static void Run()
    {
        foreach (var clip in new Tape(Source.LoadPublic(), Source.LoadPerformer()))
        {
            Sink.TrainClip(clip); // BAD: struct-enumerator
        }

        foreach (var clip in new Tape(Source.LoadPublic()))
        {
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainAll(new Tape(Source.LoadPerformer()).Take(1)); // BAD: through-interface
        var backwards = new Backwards<string>(["a", Source.LoadPerformerText()]);
        Sink.TrainText(backwards.First()); // BAD: own-enumerator
        Sink.Train(new Backwards<string>(["a", "b"]).ToList()); // OK
        using var steps = ((IEnumerable<string>)backwards).GetEnumerator();
        while (steps.MoveNext())
        {
            Sink.TrainText(steps.Current); // BAD: by-hand
        }

        var words = new Words(Source.LoadPerformerText());
        Sink.TrainText(words[0]); // BAD: computed-index
        Sink.TrainText(words.Last()); // BAD: computed-sequence
        Sink.Train(words.Count); // OK
        Sink.TrainText(new Words("a b").Skip(1).First()); // OK
        IEnumerable untyped = new Words(Source.LoadPerformerText());
        foreach (var word in untyped)
        {
            Sink.Train(word); // BAD: untyped
        }
    }
}
