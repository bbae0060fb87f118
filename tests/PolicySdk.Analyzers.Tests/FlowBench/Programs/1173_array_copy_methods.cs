// array: Methods of System.Array that move elements from one array to another.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1173_Array_CopyMethods
{
    public static void Run()
    {
        var source = Source.LoadPerformerSamples();
        var target = new float[8];
        Array.Copy(source, 2, target, 0, 4);
        Sink.TrainFloats(target); // BAD: array-copy

        target = new float[16];
        source.CopyTo(target, 8);
        Sink.TrainFloats(target); // BAD: copy-to
        Array.Clear(target);
        Sink.TrainFloats(target); // OK: hard

        var grown = Source.LoadPerformerSamples();
        Array.Resize(ref grown, 12);
        Array.Reverse(grown);
        Sink.TrainFloats(grown); // BAD: resized

        var filled = new float[source.Length];
        Sink.TrainFloats(filled); // OK
        Array.Fill(filled, 0.5f);
        Sink.TrainFloats(filled); // OK
        Array.Fill(filled, source[3]);
        Sink.TrainFloats(filled); // BAD: filled

        var open = new float[8];
        Array.ConstrainedCopy(Source.LoadPublicSamples(), 0, open, 0, 8);
        Sink.TrainFloats(open); // OK
    }
}
