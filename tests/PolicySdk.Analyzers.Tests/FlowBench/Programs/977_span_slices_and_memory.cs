// span: Memory, slices, MemoryMarshal, stackalloc views and ArrayPool.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case977_Span_SlicesAndMemory
{
    private static void Mix(ReadOnlySpan<float> from, Span<float> into)
    {
        for (var i = 0; i < from.Length; i++)
        {
            into[i] += from[i];
        }
    }

    public static void Run()
    {
        Span<float> sum = stackalloc float[8];
        Mix(Source.LoadPublicSamples(), sum);
        Sink.TrainFloats(sum.ToArray()); // OK
        Mix(Source.LoadPerformerSamples(), sum[2..]);
        Sink.TrainFloats(sum.ToArray()); // BAD: mixed-into-slice

        var rented = ArrayPool<float>.Shared.Rent(16);
        Source.LoadPerformerSamples().CopyTo(rented, 0);
        Sink.TrainFloats(rented.AsSpan(0, 8).ToArray()); // BAD: rented
        ArrayPool<float>.Shared.Return(rented, clearArray: true);

        Memory<float> memory = new float[8];
        Source.LoadPerformerSamples().AsMemory(1, 3).CopyTo(memory.Slice(2));
        Sink.Train(memory.Span[2]); // BAD: memory-slice
        MemoryMarshal.TryGetArray((ReadOnlyMemory<float>)memory, out var segment);
        Sink.TrainFloats(segment.Array!); // BAD: segment-array

        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(Source.LoadPerformerSamples().AsSpan());
        Sink.Train(bytes.ToArray()); // BAD: as-bytes
        ReadOnlySpan<byte> openBytes = MemoryMarshal.AsBytes<float>(Source.LoadPublicSamples());
        var back = MemoryMarshal.Cast<byte, float>(openBytes);
        Sink.TrainFloats(back.ToArray()); // OK

        Span<char> chars = stackalloc char[32];
        if (Source.LoadPerformerText().AsSpan().TryCopyTo(chars))
        {
            Sink.TrainText(new string(chars)); // BAD: try-copy
        }

        chars.Clear();
        Sink.TrainText(chars.ToString()); // OK
        var target = new float[4];
        target.AsSpan().Fill(Source.LoadPublicSamples()[0]);
        Sink.TrainFloats(target); // OK
        target.AsSpan(1, 1).Fill(Source.LoadPerformerSamples()[0]);
        Sink.TrainFloats(target); // BAD: fill
    }
}
