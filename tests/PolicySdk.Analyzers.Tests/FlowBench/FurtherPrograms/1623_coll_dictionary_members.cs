// coll: Dictionaries: keys against values, constant keys, nested and sorted ones.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1623_Coll_DictionaryMembers
{
    public static void Run()
    {
        var takes = new Dictionary<string, Clip> { ["voice"] = Source.LoadPerformer(), ["bed"] = Source.LoadPublic() };
        Sink.TrainClip(takes["voice"]); // BAD: constant-key
        Sink.TrainClip(takes["bed"]); // OK: hard
        Sink.Train(takes.Keys.ToList()); // OK
        Sink.TrainAll(takes.Values); // BAD: values
        Sink.TrainClip(takes.GetValueOrDefault("voice") ?? new Clip()); // BAD: get-value-or-default
        takes.Remove("voice", out var removed);
        Sink.TrainClip(removed!); // BAD: removed-value
        Sink.TrainAll(takes.Values); // OK: hard

        var byWords = new SortedDictionary<string, int>();
        byWords.TryAdd(Source.LoadPerformerText(), 1);
        foreach (var (words, count) in byWords)
        {
            Sink.TrainText(words); // BAD: key
            Sink.Train(count); // OK
        }

        var nested = new Dictionary<string, Dictionary<string, List<string>>>();
        if (!nested.TryGetValue("a", out var inner))
        {
            nested["a"] = inner = [];
        }

        inner["b"] = [Source.LoadPublicText()];
        Sink.Train(nested); // OK
        nested["a"]["b"].Add(Source.LoadPerformerText());
        Sink.TrainText(inner["b"][1]); // BAD: nested-dictionary
        KeyValuePair<string, Clip> pair = new("id", Source.LoadPerformer());
        Sink.TrainText(pair.Key); // OK
        Sink.TrainClip(pair.Value); // BAD: key-value-pair
    }
}
