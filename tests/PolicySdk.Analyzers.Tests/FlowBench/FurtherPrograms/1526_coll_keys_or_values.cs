// coll: Only keys or only values come from the performer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1526_Coll_KeysOrValues
{
    public static void Run()
    {
        var index = new SortedDictionary<string, int>();
        foreach (var word in Source.LoadPerformerText().Split(' '))
        {
            index[word] = 0;
        }

        Sink.Train(index.Keys); // BAD: tainted-keys
        Sink.Train(index.Values.ToArray()); // OK: hard

        var texts = new Dictionary<int, string>();
        texts.TryAdd(1, Source.LoadPerformerText());
        Sink.Train(texts.Keys.ToList()); // OK: hard
        Sink.Train(texts.Remove(1, out var removed) ? removed : ""); // BAD: removed-value
        texts = new Dictionary<int, string>(texts.Count) { [2] = Source.LoadPublicText() };
        Sink.Train(texts); // OK

        var seen = new HashSet<Clip>(Source.LoadPublics());
        seen.ExceptWith(Source.LoadPerformers());
        Sink.TrainAll(seen); // OK
    }
}
