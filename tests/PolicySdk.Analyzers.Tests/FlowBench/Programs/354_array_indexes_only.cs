// array: What is used as index or size does not carry over.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case354_Array_IndexesOnly
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var empty = new float[samples.Length];
        Sink.TrainFloats(empty); // OK
        var table = new[] { "zero", "one", "two" };
        Sink.TrainText(table[samples.Length % 3]); // DERIVED: chosen-by-length

        var histogram = new int[4];
        foreach (var s in samples)
        {
            histogram[(int)s & 3]++;
        }

        Sink.Train(histogram); // DERIVED: histogram
        var order = new int[8];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i * i;
        }

        Sink.Train(order); // OK
        var clips = Source.LoadPerformerList().ToArray();
        clips[0] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // OK: hard
        Sink.TrainClip(clips[1]); // BAD: other-element
        var rates = new int[2];
        rates[0] = clips[1].Rate;
        (rates[0], rates[1]) = (1, rates[0]);
        Sink.Train(rates[1]); // BAD: swapped-elements
        Sink.Train(Array.Empty<Clip>()); // OK
    }
}
