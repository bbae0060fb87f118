// coll: Collections that override what Collection<T> calls to change itself.
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case770_Coll_InsertHooks
{
    private sealed class Shelf : Collection<Clip>
    {
        public string Last { get; private set; } = "";

        public Clip? Gone { get; private set; }

        protected override void InsertItem(int index, Clip item)
        {
            Last = item.Text;
            base.InsertItem(index, item);
        }

        protected override void RemoveItem(int index)
        {
            Gone = this[index];
            base.RemoveItem(index);
        }
    }

    private sealed class Blanking : Collection<Clip>
    {
        protected override void InsertItem(int index, Clip item) => base.InsertItem(index, new Clip("blank", []));
    }

    private sealed class Training : ObservableCollection<Clip>
    {
        protected override void InsertItem(int index, Clip item)
        {
            base.InsertItem(index, item);
            Sink.TrainClip(item); // BAD: hook
        }
    }

    public static void Run()
    {
        var shelf = new Shelf { Source.LoadPerformer() };
        Sink.TrainText(shelf.Last); // BAD: by-initializer
        Sink.TrainAll(shelf); // BAD: kept
        shelf.RemoveAt(0);
        Sink.TrainClip(shelf.Gone!); // BAD: removed

        var open = new Shelf();
        open.Insert(0, Source.LoadPublic());
        Sink.TrainText(open.Last); // OK
        Sink.TrainAll(open); // OK

        ICollection<Clip> blanking = new Blanking();
        blanking.Add(Source.LoadPerformer());
        Sink.TrainAll(blanking); // OK

        var training = new Training();
        training.Add(Source.LoadPerformer()); // VIA: hook
    }
}
