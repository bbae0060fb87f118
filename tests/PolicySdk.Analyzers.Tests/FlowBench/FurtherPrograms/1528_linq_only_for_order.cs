// linq: The performer data takes part in the query, but only the public side leaves it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1528_Linq_OnlyForOrder
{
    public static void Run()
    {
        var open = Source.LoadPublics().ToList();
        var rights = Source.LoadPerformerList();
        var pairs = open.Zip(rights, (o, r) => (Open: o, Rights: r)).ToList();
        Sink.TrainAll(pairs.Select(p => p.Open)); // OK
        Sink.TrainAll(pairs.ConvertAll(p => p.Rights)); // BAD: other-half
        Sink.TrainAll(open.Where(o => !rights.Contains(o))); // OK
        Sink.Train(rights.Select((_, i) => i).ToArray()); // OK
        Sink.Train(Enumerable.Repeat("x", rights.Count).ToArray()); // OK
        Sink.TrainAll(open.Take(0).DefaultIfEmpty(rights[0])); // BAD: default-if-empty
    }
}
