// linq: GroupBy, ToLookup, ToDictionary and their keys.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case366_Linq_GroupAndLookup
{
    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();
        foreach (var group in voices.GroupBy(v => v.Text))
        {
            Sink.TrainText(group.Key); // BAD: group-key
            Sink.TrainAll(group); // BAD: group-elements
        }

        var byPart = voices.GroupBy(v => v.Rate > 8000 ? "hi" : "lo", v => "label");
        Sink.Train(byPart.SelectMany(g => g).ToList()); // OK
        var lookup = beds.ToLookup(b => b.Id, b => b.Text);
        Sink.Train(lookup["a"]); // OK
        var mixed = voices.Concat(beds).ToLookup(c => c.Rate);
        Sink.TrainAll(mixed[16000]); // BAD: lookup

        var map = voices.ToDictionary(v => v.Id, v => v.Samples);
        Sink.TrainFloats(map.Values.First()); // BAD: dictionary-value
        var openMap = beds.ToDictionary(b => b.Id);
        Sink.TrainClip(openMap["a"]); // OK
        var index = voices.Select((v, i) => (v, i)).ToDictionary(p => p.i, p => p.v.Text);
        Sink.Train(index.Keys); // OK
        Sink.TrainText(index[0]); // BAD: indexed-value
        var counts = beds.GroupBy(b => b.Text, (key, items) => $"{key}:{items.Count()}");
        Sink.Train(counts.ToArray()); // OK
        var best = voices.GroupBy(v => v.Rate, (key, items) => items.MaxBy(i => i.Text.Length)!);
        Sink.TrainClip(best.First()); // BAD: group-result
    }
}
