// span: Memory<T>, sequences, pooled buffers and params spans.
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case357_Span_MemoryOwner
{
    private static float Sum(params ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var v in values)
        {
            sum += v;
        }

        return sum;
    }

    public static void Run()
    {
        Memory<float> memory = Source.LoadPerformerSamples();
        Sink.TrainFloats(memory.Slice(2, 3).ToArray()); // BAD: memory-slice
        Sink.TrainFloats(memory.Span[..2].ToArray()); // BAD: memory-span

        Sink.Train(Sum(1f, memory.Span[0])); // BAD: params-span
        Sink.Train(Sum(1f, 2f)); // OK

        using var owner = MemoryPool<float>.Shared.Rent(8);
        Source.LoadPublicSamples().CopyTo(owner.Memory);
        Sink.TrainFloats(owner.Memory.ToArray()); // OK
        memory.CopyTo(owner.Memory);
        Sink.TrainFloats(owner.Memory.Span.ToArray()); // BAD: pooled-memory

        var rented = ArrayPool<float>.Shared.Rent(8);
        memory.Span.CopyTo(rented);
        Sink.TrainFloats(rented); // BAD: rented
        ArrayPool<float>.Shared.Return(rented);

        var writer = new ArrayBufferWriter<char>();
        writer.Write("open ");
        Sink.TrainText(writer.WrittenSpan.ToString()); // OK
        writer.Write(Source.LoadPerformerText());
        Sink.TrainText(writer.WrittenMemory.ToString()); // BAD: buffer-writer
        var sequence = new ReadOnlySequence<float>(memory);
        Sink.TrainFloats(sequence.ToArray()); // BAD: sequence
    }
}
