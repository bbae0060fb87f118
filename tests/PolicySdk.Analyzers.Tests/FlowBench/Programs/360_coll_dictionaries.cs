// coll: Keys, values, TryGetValue, comparers and nested dictionaries.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case360_Coll_Dictionaries
{
    public static void Run()
    {
        var byName = new Dictionary<string, Clip>(StringComparer.OrdinalIgnoreCase) { { "lead", Source.LoadPerformer() } };
        byName.TryAdd("bed", Source.LoadPublic());
        Sink.TrainClip(byName["lead"]); // BAD: value
        Sink.Train(byName.Keys.ToArray()); // OK
        if (byName.TryGetValue("lead", out var lead))
        {
            Sink.TrainClip(lead); // BAD: try-get
        }

        if (byName.Remove("lead", out var removed))
        {
            Sink.TrainClip(removed); // BAD: removed-out
        }

        var byText = new Dictionary<string, int> { [Source.LoadPerformerText()] = 3 };
        Sink.Train(byText.Keys.First()); // BAD: key
        Sink.Train(byText.Values.First()); // OK
        foreach (var entry in byText)
        {
            Sink.TrainText(entry.Key); // BAD: entry-key
            Sink.Train(entry.Value); // OK
        }

        var nested = new Dictionary<int, Dictionary<string, string>> { [1] = new() { ["a"] = "x" } };
        nested[1]["b"] = Source.LoadPublicText();
        Sink.TrainText(nested[1]["b"]); // OK
        nested[1]["c"] = Source.LoadPerformerText();
        Sink.TrainText(nested[1].GetValueOrDefault("c", "none")); // BAD: nested-value
        var sorted = new SortedDictionary<string, string>(nested[1]);
        Sink.TrainText(sorted.First().Value); // BAD: copied-dictionary
        Sink.Train(nested.Keys); // OK
    }
}
