// tuple: Tuples as elements of lists and dictionaries; a tuple is copied by value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1214_Tuple_InCollections
{
    public static void Run()
    {
        var rows = new List<(Clip Voice, Clip Bed)> { (Source.LoadPerformer(), Source.LoadPublic()) };
        foreach (var (voice, bed) in rows)
        {
            Sink.TrainClip(voice); // BAD: foreach-first
            Sink.TrainClip(bed); // OK
        }

        Sink.TrainAll(rows.Select(r => r.Voice)); // BAD: selected-first
        Sink.TrainAll(rows.Select(r => r.Bed)); // OK

        var copy = rows[0];
        copy.Voice = Source.LoadPublic();
        Sink.TrainClip(copy.Voice); // OK
        Sink.TrainClip(rows[0].Voice); // BAD: list-keeps-its-value

        var table = new Dictionary<string, (Clip Clip, string Label)>();
        table["a"] = (Source.LoadPublic(), Source.LoadPerformerText());
        Sink.TrainText(table["a"].Label); // BAD: dictionary-tuple
        Sink.TrainClip(table["a"].Clip); // OK
        if (table.TryGetValue("a", out var entry))
        {
            Sink.TrainText(entry.Label); // BAD: try-get-tuple
            Sink.TrainClip(entry.Clip); // OK
        }
    }
}
