// array: Rows of a jagged array and fresh arrays of the same size.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1522_Array_JaggedRows
{
    public static void Run()
    {
        var rights = Source.LoadPerformerSamples();
        var fresh = new float[rights.Length][];
        for (var i = 0; i < fresh.Length; i++)
        {
            fresh[i] = new float[2];
        }

        Sink.Train(fresh); // OK

        float[][] rows = [Source.LoadPublicSamples(), rights];
        Sink.TrainFloats(rows[0]); // OK: hard
        Sink.TrainFloats(rows[1]); // BAD: second-row
        rows[1] = [];
        Sink.Train(rows); // OK: hard

        var ranks = new int[] { 3, 1, 2 };
        var words = new[] { "x", Source.LoadPerformerText(), "y" };
        Array.Sort(ranks, words);
        Sink.Train(ranks); // OK
        Sink.TrainText(words[0]); // BAD: sorted-with-keys
    }
}
