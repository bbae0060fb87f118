// linq: Sequences become dictionaries, lookups and sets.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1200_Linq_ToDictionaryLookup
{
    public static void Run()
    {
        var byPlace = Source.LoadPerformers().Select((clip, i) => (clip, i)).ToDictionary(p => p.i, p => p.clip);
        Sink.TrainClip(byPlace[0]); // BAD: to-dictionary
        Sink.Train(byPlace.Keys.Count); // DERIVED: count

        var sizes = Source.LoadPublics().Select((clip, i) => (clip, i)).ToDictionary(p => p.i, p => p.clip.Text);
        Sink.TrainText(sizes[1]); // OK

        var lookup = Source.LoadPerformers().ToLookup(c => c.Rate > 0 ? "fast" : "slow", c => c.Text);
        foreach (var word in lookup["fast"])
        {
            Sink.TrainText(word); // BAD: lookup
        }

        var words = Source.LoadPerformers().Select(c => c.Text).ToHashSet();
        words.Add("public");
        Sink.Train(words); // BAD: to-hash-set

        var open = Source.LoadPublics().ToLookup(c => c.Text);
        foreach (var group in open)
        {
            Sink.TrainText(group.Key); // OK
            Sink.TrainAll(group); // OK
        }

        var constant = Source.LoadPerformerList().ToDictionary(c => c, c => "take");
        Sink.Train(constant.Values.ToList()); // OK
        Sink.TrainAll(constant.Keys); // BAD: clip-keys
    }
}
