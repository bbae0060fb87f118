// coll: Collections of our own, with initializers, hooks and builders.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case904_Coll_OwnCollections
{
    private sealed class Reel : IEnumerable<string>
    {
        private readonly List<string> _lines = [];

        public void Add(string line) => _lines.Add(line);

        public void Add(Clip clip, bool full) => _lines.Add(full ? clip.Text : "short");

        public string this[Index at] => _lines[at];

        public IEnumerator<string> GetEnumerator() => _lines.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Watched : Collection<Clip>
    {
        public Clip? Last { get; private set; }

        protected override void InsertItem(int index, Clip item)
        {
            Last = item;
            base.InsertItem(index, item);
        }
    }

    private sealed class ById : KeyedCollection<string, Clip>
    {
        protected override string GetKeyForItem(Clip item) => "id" + Count;
    }

    public static void Run()
    {
        var reel = new Reel { "a", { Source.LoadPerformer(), true } };
        Sink.Train(reel); // BAD: collection-initializer
        Sink.TrainText(reel[^1]); // BAD: index-from-end
        Sink.TrainText(string.Join(' ', reel)); // BAD: joined
        Sink.Train(new Reel { { Source.LoadPublic(), true }, "b" }); // OK

        var watched = new Watched { Source.LoadPublic() };
        Sink.TrainClip(watched.Last!); // OK
        watched.Add(Source.LoadPerformer());
        Sink.TrainClip(watched.Last!); // BAD: insert-hook
        Sink.TrainAll(watched); // BAD: own-collection

        var byId = new ById { Source.LoadPerformer() };
        Sink.TrainClip(byId["id0"]); // BAD: keyed
        var live = new ObservableCollection<Clip>();
        Clip? seen = null;
        live.CollectionChanged += (_, e) => seen = (Clip?)e.NewItems?[0];
        live.Add(Source.LoadPerformer());
        Sink.TrainClip(seen!); // BAD: changed-event
    }
}
