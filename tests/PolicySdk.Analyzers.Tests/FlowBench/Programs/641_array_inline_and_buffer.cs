// array: Inline arrays, stackalloc and collection expressions with spreads.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case641_Array_InlineAndBuffer
{
    [InlineArray(4)]
    private struct Four
    {
        private float _first;
    }

    [InlineArray(2)]
    private struct Two<T>
    {
        private T _first;
    }

    public static void Run()
    {
        var four = new Four();
        four[1] = Source.LoadPerformerSamples()[1];
        Sink.Train(four[1]); // BAD: inline-element
        Span<float> view = four;
        Sink.TrainFloats(view.ToArray()); // BAD: inline-as-span
        var open = new Four();
        open[0] = Source.LoadPublicSamples()[0];
        Sink.TrainFloats(open[..2].ToArray()); // OK

        var two = new Two<Clip>();
        two[0] = Source.LoadPublic();
        foreach (var clip in two)
        {
            Sink.TrainClip(clip); // OK
        }

        two[1] = Source.LoadPerformer();
        foreach (var clip in two)
        {
            Sink.TrainClip(clip); // BAD: inline-loop
        }

        Sink.TrainClip(two[0]); // OK: hard
        float[] joined = [1f, .. Source.LoadPublicSamples(), .. open];
        Sink.TrainFloats(joined); // OK
        Sink.TrainFloats([.. joined, .. four]); // BAD: spread-inline
    }
}
