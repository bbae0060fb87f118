// span: Memory, pools, segments and aliases of one buffer.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1681_Span_MemoryPools
{
    private static void Gain(Span<float> frames, float gain)
    {
        foreach (ref var frame in frames)
        {
            frame *= gain;
        }
    }

    public static void Run()
    {
        var rented = ArrayPool<float>.Shared.Rent(16);
        Source.LoadPerformerSamples().CopyTo(rented, 0);
        Sink.TrainFloats(rented.AsSpan(0, 8).ToArray()); // BAD: rented
        ArrayPool<float>.Shared.Return(rented, clearArray: true);

        Memory<float> memory = Source.LoadPublicSamples();
        Gain(memory.Span, 0.5f);
        Sink.TrainFloats(memory.ToArray()); // OK
        Gain(memory.Span, Source.LoadPerformerSamples()[0]);
        Sink.TrainFloats(memory[2..].ToArray()); // BAD: gain-from-voice

        var frames = Source.LoadPublicSamples();
        var segment = new ArraySegment<float>(frames, 2, 4);
        Sink.Train(segment); // OK
        segment[0] = Source.LoadPerformerSamples()[1];
        Sink.TrainFloats(frames); // BAD: segment-alias
        Sink.Train(frames.AsMemory(2, 1).Span[0]); // BAD: memory-element
        Span<float> joined = [.. Source.LoadPublicSamples(), .. Source.LoadPerformerSamples()];
        Sink.TrainFloats(joined[8..].ToArray()); // BAD: spread-into-span

        var list = new List<float>(Source.LoadPublicSamples());
        var view = CollectionsMarshal.AsSpan(list);
        view.Fill(0.25f);
        Sink.Train(list); // OK
        view[3] = Source.LoadPerformerSamples()[2];
        Sink.Train(list); // BAD: list-span

        var wiped = Source.LoadPerformerSamples();
        wiped.AsSpan().Clear();
        Sink.TrainFloats(wiped); // OK: hard
    }
}
