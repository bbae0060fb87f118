// Sorted, concurrent, immutable and frozen dictionaries, lookups, wrappers and references into them.
namespace FlowBench.Cases;

public static class KeyedCollections
{
    public static void Run(int n, bool flag)
    {
        var sorted = new SortedDictionary<string, Clip>
        {
            {
                "a",
                Source.LoadPerformer()
            }
        };
        Sink.TrainClip(sorted["a"]); // BAD: sorted
        Sink.TrainText(sorted.Keys.First()); // OK
        var sl = new SortedList<string, Clip>
        {
            ["a"] = Source.LoadPerformer(),
            ["b"] = Source.LoadPublic()
        };
        Sink.TrainClip(sl.Values[0]); // BAD: sorted-list
        Sink.TrainText(sl.Keys[0]); // OK
        var conc = new ConcurrentDictionary<string, Clip>();
        conc.TryAdd("a", Source.LoadPerformer());
        conc.TryAdd("b", Source.LoadPublic());
        Sink.TrainClip(conc["a"]); // BAD: conc
        Sink.TrainClip(conc["b"]); // OK: hard
        conc.AddOrUpdate("b", k => Source.LoadPerformer(), (k, old) => old);
        Sink.TrainClip(conc["b"]); // BAD: add-or-update
        var conc2 = new ConcurrentDictionary<string, Clip>();
        conc2["v"] = Source.LoadPerformer();
        conc2.AddOrUpdate("v", Source.LoadPublic(), (k, old) => Source.LoadPublic());
        Sink.TrainClip(conc2["v"]); // OK: hard
        if (conc.TryRemove("a", out var removed))
        {
            Sink.TrainClip(removed); // BAD: removed
        }

        var ht = new Hashtable
        {
            ["k"] = Source.LoadPerformer(),
            ["o"] = Source.LoadPublic()
        };
        Sink.TrainClip((Clip)ht["k"]!); // BAD: hashtable
        foreach (DictionaryEntry e in ht)
        {
            Sink.Train(e.Value!); // BAD: entries
        }

        foreach (DictionaryEntry e in ht)
        {
            Sink.Train(e.Key); // OK
        }

        var fz = new Dictionary<string, Clip>
        {
            ["a"] = Source.LoadPerformer()
        }.ToFrozenDictionary();
        Sink.TrainClip(fz["a"]); // BAD: frozen
        var imm = ImmutableDictionary<string, Clip>.Empty.Add("a", Source.LoadPerformer()).SetItem("b", Source.LoadPublic());
        Sink.TrainClip(imm["a"]); // BAD: immutable
        Sink.TrainClip(imm["b"]); // OK: hard
        var imm2 = ImmutableDictionary<string, Clip>.Empty;
        imm2.Add("a", Source.LoadPerformer());
        Sink.TrainAll(imm2.Values); // OK
        var lookup = Source.LoadPerformers().ToLookup(c => c.Rate);
        foreach (var g in lookup)
        {
            Sink.TrainAll(g); // BAD: lookup-group
        }

        Sink.TrainAll(lookup[16000]); // BAD: lookup-index
        var ro = new ReadOnlyDictionary<string, Clip>(conc);
        conc["late"] = Source.LoadPerformer();
        Sink.TrainAll(ro.Values); // BAD: wrapper
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(new Dictionary<string, Clip>(), "q", out _);
        slot = Source.LoadPerformer();
        Sink.TrainClip(slot); // BAD: ref-slot
        var md = new Dictionary<string, Clip>();
        ref var s2 = ref CollectionsMarshal.GetValueRefOrAddDefault(md, "q", out _);
        s2 = Source.LoadPerformer();
        Sink.TrainClip(md["q"]); // BAD: ref-slot-in-dictionary
        var pairs = new List<KeyValuePair<string, Clip>>
        {
            new("a", Source.LoadPerformer()),
            KeyValuePair.Create("b", Source.LoadPublic())
        };
        Sink.TrainText(pairs[0].Key); // OK
        Sink.TrainClip(pairs[0].Value); // BAD: kvp
        Sink.TrainClip(pairs[1].Value); // OK: hard
        var od = new OrderedDictionary<string, Clip>();
        od.Add("a", Source.LoadPerformer());
        Sink.TrainClip(od.GetAt(0).Value); // BAD: ordered
    }
}
