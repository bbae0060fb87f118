// coll: Values, keys and pairs of a dictionary.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1183_Coll_Dictionary
{
    public static void Run()
    {
        var rights = new Dictionary<string, Clip>();
        rights["a"] = Source.LoadPerformer();
        rights.TryAdd("b", Source.LoadPublic());
        Sink.TrainClip(rights["a"]); // BAD: value
        Sink.TrainClip(rights["b"]); // OK: hard
        Sink.TrainAll(rights.Values); // BAD: values
        Sink.Train(rights.Keys.ToList()); // OK

        if (rights.TryGetValue("a", out var found))
        {
            Sink.TrainClip(found); // BAD: try-get-value
        }

        foreach (var (key, value) in rights)
        {
            Sink.TrainText(key); // OK
            Sink.TrainClip(value); // BAD: deconstructed-pair
        }

        var counts = new Dictionary<string, int> { [Source.LoadPerformerText()] = 1 };
        foreach (var pair in counts)
        {
            Sink.TrainText(pair.Key); // BAD: key
            Sink.Train(pair.Value); // OK
        }

        Sink.Train(counts.Values.ToList()); // OK
        Sink.TrainText(counts.Keys.First()); // BAD: first-key
    }
}
