// coll: Collections written by the program, and list methods that take functions.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1625_Coll_CustomTypes
{
    private sealed class Ring(int size) : IEnumerable<Clip>
    {
        private readonly Clip?[] _slots = new Clip?[size];
        private int _next;

        public void Add(Clip clip) => _slots[_next++ % _slots.Length] = clip;

        public IEnumerator<Clip> GetEnumerator()
        {
            foreach (var slot in _slots)
            {
                if (slot != null)
                {
                    yield return slot;
                }
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Titles : Collection<string>
    {
        public string Last { get; private set; } = "";

        protected override void InsertItem(int index, string item)
        {
            Last = item;
            base.InsertItem(index, "t" + index);
        }
    }

    public static void Run()
    {
        var ring = new Ring(4) { Source.LoadPublic(), Source.LoadPerformer() };
        Sink.TrainAll(ring); // BAD: collection-initializer
        Sink.TrainAll(new Ring(2) { Source.LoadPublic() }); // OK
        Sink.TrainClip(ring.Last()); // BAD: custom-enumerator

        var titles = new Titles { Source.LoadPerformerText() };
        Sink.TrainText(titles.Last); // BAD: insert-hook
        Sink.TrainText(titles[0]); // OK

        List<Clip> spread = [.. Source.LoadPublics(), .. ring];
        Sink.TrainAll(spread); // BAD: spread
        var words = spread.ConvertAll(c => c.Text);
        Sink.Train(words); // BAD: list-convert-all
        var copied = new List<string>();
        words.ForEach(copied.Add);
        Sink.TrainText(copied[^1]); // BAD: for-each-method-group
        Sink.Train(words.ConvertAll(w => "x")); // OK
        List<Clip> open = [.. Source.LoadPublics(), new Clip()];
        Sink.TrainClip(open.Find(c => c.Rate > 0)!); // OK
    }
}
