// coll: A collection class of its own and a derived Collection<T>.
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Collections;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case361_Coll_CustomCollection
{
    private sealed class Shelf : ICollection<Clip>
    {
        private readonly List<Clip> _items = [];

        public int Count => _items.Count;

        public bool IsReadOnly => false;

        public void Add(Clip item) => _items.Add(item);

        public void Clear() => _items.Clear();

        public bool Contains(Clip item) => _items.Contains(item);

        public void CopyTo(Clip[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

        public bool Remove(Clip item) => _items.Remove(item);

        public IEnumerator<Clip> GetEnumerator() => _items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Blanking : Collection<Clip>
    {
        protected override void InsertItem(int index, Clip item) => base.InsertItem(index, new Clip("blank", []));
    }

    public static void Run()
    {
        var shelf = new Shelf { Source.LoadPublic(), Source.LoadPerformer() };
        Sink.TrainAll(shelf); // BAD: collection-initializer
        foreach (var clip in shelf)
        {
            Sink.TrainClip(clip); // BAD: enumerated
        }

        Sink.TrainClip(shelf.First()); // BAD: linq-over-custom
        var copied = new Clip[2];
        ((ICollection<Clip>)shelf).CopyTo(copied, 0);
        Sink.TrainAll(copied); // BAD: copy-to
        var open = new Shelf { new Clip() };
        open.Add(Source.LoadPublic());
        Sink.TrainAll(open.ToList()); // OK
        Sink.Train(open.Contains(copied[0])); // DERIVED: contains

        var blanking = new Blanking { Source.LoadPerformer() };
        Sink.TrainAll(blanking); // OK: hard
        var plain = new Collection<Clip> { Source.LoadPublic() };
        Sink.TrainClip(plain[0]); // OK
    }
}
