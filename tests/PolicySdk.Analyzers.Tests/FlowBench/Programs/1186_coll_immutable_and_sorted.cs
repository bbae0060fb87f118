// coll: Immutable collections return new ones, sorted ones reorder.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1186_Coll_ImmutableAndSorted
{
    public static void Run()
    {
        var none = ImmutableList<Clip>.Empty;
        var open = none.Add(Source.LoadPublic());
        var mixed = open.Add(Source.LoadPerformer());
        Sink.TrainAll(open); // OK
        Sink.TrainAll(mixed); // BAD: immutable-add
        Sink.TrainAll(mixed.RemoveAt(1)); // OK: hard
        open.Add(Source.LoadPerformer());
        Sink.TrainAll(open); // OK

        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(Source.LoadPerformerText());
        Sink.TrainText(builder.ToImmutable()[0]); // BAD: immutable-builder

        var sorted = new SortedDictionary<int, string> { [2] = "b", [1] = Source.LoadPerformerText() };
        Sink.TrainText(sorted.First().Value); // BAD: sorted-first
        var ordered = new SortedSet<string>(["b", "a"]);
        Sink.TrainText(ordered.Min!); // OK
        ordered.Add(Source.LoadPerformerText());
        Sink.TrainText(ordered.Max!); // BAD: sorted-set-max

        var watched = new ObservableCollection<Clip>();
        watched.CollectionChanged += (_, e) => Sink.Train(e.NewItems![0]!); // BAD: collection-changed
        watched.Add(Source.LoadPerformer()); // VIA: collection-changed
        Sink.TrainAll(new ReadOnlyCollection<Clip>(watched)); // BAD: wrapped
    }
}
