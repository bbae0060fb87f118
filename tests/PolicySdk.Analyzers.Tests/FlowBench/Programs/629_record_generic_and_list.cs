// record: Generic records in lists and dictionaries, updated by Select and with.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case629_Record_GenericAndList
{
    private sealed record Entry<T>(T Value, string Tag);

    public static void Run()
    {
        var entries = new List<Entry<string>> { new("a", "t"), new(Source.LoadPerformerText(), "t") };
        var tags = entries.Select(e => e.Tag).ToList();
        Sink.Train(tags); // OK
        Sink.Train(entries.Select(e => e with { Tag = "x" }).ToList()); // BAD: with-keeps
        Sink.Train(entries.Select(e => e with { Value = "x" }).ToList()); // OK
        Sink.Train(entries.Select(e => e with { Tag = e.Value }).Select(e => e.Tag).First()); // BAD: moved-to-tag

        var byTag = entries.ToDictionary(e => e.Tag + e.Value.Length);
        Sink.Train(byTag.Values.First().Value); // BAD: by-tag
        var set = new HashSet<Entry<Clip>> { new(Source.LoadPublic(), "p") };
        Sink.TrainClip(set.Single().Value); // OK
        set.Add(new(Source.LoadPerformer(), "p"));
        Sink.TrainClip(set.Last().Value); // BAD: in-set
    }
}
