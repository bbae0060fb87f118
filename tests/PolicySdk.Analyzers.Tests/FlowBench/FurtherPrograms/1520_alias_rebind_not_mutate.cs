// alias: A name is bound to something else; the object it named before stays clean.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1520_Alias_RebindNotMutate
{
    private sealed class Bag
    {
        public List<string> Items = [];
    }

    private static void Replace(Bag bag)
    {
        bag = new Bag();
        bag.Items.Add(Source.LoadPerformerText());
    }

    private static void ReplaceItems(Bag bag)
    {
        bag.Items = [Source.LoadPerformerText()];
    }

    public static void Run()
    {
        var bag = new Bag();
        var before = bag.Items;
        Replace(bag);
        Sink.Train(bag.Items); // OK
        ReplaceItems(bag);
        Sink.Train(before); // OK
        Sink.Train(bag.Items); // BAD: replaced-list

        var samples = new float[4];
        var copy = samples.ToArray();
        samples[0] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(copy); // OK
        Sink.TrainFloats(samples); // BAD: written-original
    }
}
