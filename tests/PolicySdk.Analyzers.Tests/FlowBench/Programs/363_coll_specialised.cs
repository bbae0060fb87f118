// coll: Sorted, immutable, frozen, concurrent and observable collections.
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case363_Coll_Specialised
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var none = ImmutableList<Clip>.Empty;
        var one = none.Add(clip);
        Sink.TrainAll(none); // OK
        Sink.TrainAll(one); // BAD: immutable-add
        Sink.TrainAll(one.SetItem(0, new Clip())); // OK: hard
        var array = ImmutableArray.Create(Source.LoadPublic(), clip);
        Sink.TrainClip(array[1]); // BAD: immutable-array
        var builder = ImmutableDictionary.CreateBuilder<string, string>();
        builder["w"] = clip.Text;
        Sink.TrainText(builder.ToImmutable()["w"]); // BAD: builder

        var frozen = new Dictionary<string, Clip> { ["a"] = Source.LoadPublic() }.ToFrozenDictionary();
        Sink.TrainClip(frozen["a"]); // OK
        var sortedSet = new SortedSet<string> { "b", clip.Text };
        Sink.TrainText(sortedSet.Min!); // BAD: sorted-set
        var bag = new ConcurrentBag<Clip> { Source.LoadPublic() };
        Sink.TrainAll(bag); // OK
        var sortedList = new SortedList<int, Clip> { { 1, clip } };
        Sink.TrainClip(sortedList.Values[0]); // BAD: sorted-list
        Sink.Train(sortedList.Keys); // OK
        var seen = new ObservableCollection<Clip>();
        seen.CollectionChanged += (_, e) => Sink.Train(e.NewItems![0]!); // BAD: changed-event
        seen.Add(clip); // VIA: changed-event
        var ranked = new PriorityQueue<string, float>();
        ranked.Enqueue("label", clip.Samples[0]);
        Sink.TrainText(ranked.Dequeue()); // OK
        ranked.Enqueue("label", clip.Samples[0]);
        ranked.TryPeek(out _, out var priority);
        Sink.Train(priority); // BAD: priority
    }
}
