// coll: Immutable builders, frozen sets, ordered dictionaries and alternate lookups.
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case992_Coll_ImmutableAndFrozen
{
    public static void Run()
    {
        var builder = ImmutableArray.CreateBuilder<Clip>();
        builder.Add(Source.LoadPublic());
        var before = builder.ToImmutable();
        builder.Add(Source.LoadPerformer());
        Sink.TrainAll(before); // OK
        Sink.TrainAll(builder.DrainToImmutable()); // BAD: drained

        var list = ImmutableList.Create(Source.LoadPublicText());
        var longer = list.Add(Source.LoadPerformerText());
        Sink.Train(list); // OK
        Sink.Train(longer); // BAD: added-copy
        Sink.Train(longer.RemoveAt(1).SetItem(0, "x")[0]); // OK: hard

        var map = ImmutableDictionary<string, Clip>.Empty.SetItem("v", Source.LoadPerformer());
        Sink.TrainClip(map["v"]); // BAD: immutable-map
        Sink.Train(map.Keys); // OK
        var stack = ImmutableStack<string>.Empty.Push(Source.LoadPerformerText()).Push("top");
        Sink.TrainText(stack.Pop().Peek()); // BAD: below-top
        var queue = ImmutableQueue.Create("a", Source.LoadPublicText()).Dequeue(out var head);
        Sink.TrainText(head + queue.Peek()); // OK
        ImmutableInterlocked.Update(ref list, (l, t) => l.Add(t), Source.LoadPerformerText());
        Sink.Train(list); // BAD: interlocked-update

        var frozen = new Dictionary<string, string> { ["a"] = Source.LoadPerformerText() }.ToFrozenDictionary();
        Sink.TrainText(frozen["a"]); // BAD: frozen
        Sink.Train(new[] { Source.LoadPublicText() }.ToFrozenSet()); // OK
        var ordered = new OrderedDictionary<string, string> { ["a"] = "x" };
        ordered.Insert(0, "b", Source.LoadPerformerText());
        Sink.TrainText(ordered.GetAt(0).Value); // BAD: ordered
        Sink.TrainText(ordered.GetAt(0).Key); // OK
        var plain = new Dictionary<string, string> { ["k"] = Source.LoadPublicText() };
        Sink.TrainText(plain.GetAlternateLookup<ReadOnlySpan<char>>()["k".AsSpan()]); // OK
        plain.GetAlternateLookup<ReadOnlySpan<char>>()["z".AsSpan()] = Source.LoadPerformerText();
        Sink.TrainText(plain["z"]); // BAD: alternate-lookup
        var observed = new ObservableCollection<Clip>();
        var seen = new List<Clip>();
        observed.CollectionChanged += (_, e) => seen.AddRange(e.NewItems!.Cast<Clip>());
        observed.Add(Source.LoadPerformer());
        Sink.TrainAll(observed); // BAD: observable
        Sink.TrainAll(seen); // BAD: hard changed-event
    }
}
