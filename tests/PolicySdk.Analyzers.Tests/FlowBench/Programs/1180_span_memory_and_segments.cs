// span: Memory, array segments and slices look into the same buffer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1180_Span_MemoryAndSegments
{
    private static void Fill(Span<float> part, ReadOnlySpan<float> from)
    {
        for (var i = 0; i < part.Length && i < from.Length; i++)
        {
            part[i] = from[i];
        }
    }

    public static void Run()
    {
        var buffer = new float[16];
        Memory<float> memory = buffer.AsMemory(4, 8);
        Fill(memory.Span, Source.LoadPublicSamples());
        Sink.TrainFloats(buffer); // OK
        Fill(memory.Span[2..], Source.LoadPerformerSamples());
        Sink.TrainFloats(buffer); // BAD: through-memory
        Sink.TrainFloats(memory.ToArray()); // BAD: memory-copy
        Sink.TrainFloats(buffer[..4]); // OK: hard

        var segment = new ArraySegment<float>(Source.LoadPerformerSamples(), 0, 4);
        Sink.Train(segment.ToArray()); // BAD: segment
        Sink.Train(segment[1]); // BAD: segment-element

        var wiped = Source.LoadPerformerSamples();
        wiped.AsSpan().Clear();
        Sink.TrainFloats(wiped); // OK: hard
        wiped.AsSpan().Fill(1f);
        Sink.TrainFloats(wiped); // OK: hard

        Span<float> window = new float[4];
        foreach (ref var slot in window)
        {
            slot = Source.LoadPerformerSamples()[0];
        }

        Sink.TrainFloats(window.ToArray()); // BAD: ref-foreach
    }
}
