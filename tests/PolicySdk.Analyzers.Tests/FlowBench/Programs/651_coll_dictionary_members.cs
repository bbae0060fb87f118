// coll: TryAdd, Remove, TryGetValue, alternate lookups, key pairs and ordered dictionaries.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case651_Coll_DictionaryMembers
{
    public static void Run(string key)
    {
        var map = new Dictionary<string, Clip>();
        map.TryAdd("a", Source.LoadPublic());
        Sink.TrainClip(map["a"]); // OK
        map.TryAdd(key, Source.LoadPerformer());
        Sink.TrainClip(map.GetValueOrDefault("b", new Clip())); // BAD: value-or-default
        var lookup = map.GetAlternateLookup<ReadOnlySpan<char>>();
        Sink.TrainClip(lookup["b"]); // BAD: alternate-lookup
        foreach (var pair in map)
        {
            Sink.TrainText(pair.Key); // OK
            Sink.TrainClip(pair.Value); // BAD: pair-value
        }

        var ordered = new OrderedDictionary<string, string> { ["x"] = "x" };
        ordered.Insert(0, "y", Source.LoadPerformerText());
        Sink.TrainText(ordered.GetAt(0).Value); // BAD: get-at
        Sink.Train(ordered.Keys); // OK
        var byText = new SortedList<string, int> { [Source.LoadPerformerText()] = 1 };
        Sink.TrainText(byText.Keys[0]); // BAD: sorted-key
        Sink.Train(byText.Values[0]); // OK
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["a"] = Source.LoadPublicText() };
        Sink.TrainText(words.First().Value); // OK
    }
}
