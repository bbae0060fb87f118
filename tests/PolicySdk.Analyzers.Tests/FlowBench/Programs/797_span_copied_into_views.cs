// span: A loaded array is copied whole into a slice, which keeps nothing itself.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case797_Span_CopiedIntoViews
{
    public static void Run(int n)
    {
        var target = new float[8];
        var slice = target.AsSpan(2);
        Source.LoadPerformerSamples().CopyTo(slice);
        Sink.TrainFloats(target); // BAD: slice

        var nested = new float[8];
        var inner = nested.AsSpan(2).Slice(1);
        Source.LoadPerformerSamples().CopyTo(inner);
        Sink.TrainFloats(nested); // BAD: slice-of-slice

        var remembered = new float[8];
        Source.LoadPerformerSamples().CopyTo(remembered.AsMemory(n));
        Sink.TrainFloats(remembered); // BAD: memory

        var writer = new ArrayBufferWriter<float>();
        Source.LoadPerformerSamples().CopyTo(writer.GetSpan(8));
        writer.Advance(8);
        Sink.TrainFloats(writer.WrittenSpan.ToArray()); // BAD: buffer-writer

        var open = new float[8];
        Source.LoadPublicSamples().CopyTo(open.AsSpan(2));
        Sink.TrainFloats(open); // OK
    }
}
