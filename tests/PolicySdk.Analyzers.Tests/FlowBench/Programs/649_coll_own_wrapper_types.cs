// coll: A wrapper with IEnumerable, an indexer and Add for collection initializers.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case649_Coll_OwnWrapperTypes
{
    private sealed class Playlist : IEnumerable<Clip>
    {
        private Clip[] _items = new Clip[4];
        private int _count;

        public void Add(Clip clip)
        {
            if (_count == _items.Length)
            {
                Array.Resize(ref _items, _count * 2);
            }

            _items[_count++] = clip;
        }

        public void Add(string text) => Add(new Clip(text, []));

        public Clip this[int i] => _items[i];

        public int Count => _count;

        public IEnumerator<Clip> GetEnumerator()
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _items[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static void Run()
    {
        var rights = new Playlist { Source.LoadPublic(), Source.LoadPerformerText() };
        Sink.TrainText(rights[1].Text); // BAD: added-text
        Sink.TrainAll(rights); // BAD: whole-wrapper
        Sink.TrainAll(rights.Where(c => c.Rate > 0)); // BAD: query-over-wrapper
        foreach (var clip in rights)
        {
            Sink.TrainClip(clip); // BAD: loop-over-wrapper
        }

        Playlist open = [Source.LoadPublic(), Source.LoadPublic()];
        Sink.TrainAll(open); // OK
        Sink.TrainClip(open.First()); // OK
        Sink.Train(open.Count); // OK
        Sink.TrainAll([.. open, .. rights]); // BAD: spread-wrapper
    }
}
