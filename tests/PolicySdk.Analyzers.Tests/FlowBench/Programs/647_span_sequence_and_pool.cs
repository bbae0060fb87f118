// span: Memory slices in a class, array pool, sequence reader and buffer writer.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case647_Span_SequenceAndPool
{
    private sealed class Window(Memory<float> memory)
    {
        public Memory<float> Head => memory[..2];

        public ReadOnlyMemory<float> Tail => memory[2..];
    }

    public static void Run()
    {
        var buffer = new float[8];
        var window = new Window(buffer);
        Source.LoadPublicSamples().AsMemory(0, 2).CopyTo(window.Head);
        Sink.TrainFloats(window.Head.ToArray()); // OK
        Source.LoadPerformerSamples().AsSpan(0, 2).CopyTo(window.Head.Span);
        Sink.TrainFloats(buffer); // BAD: through-window
        Sink.TrainFloats(window.Tail.ToArray()); // OK: hard

        var writer = new ArrayBufferWriter<char>();
        writer.Write("open".AsSpan());
        Sink.TrainText(writer.WrittenSpan.ToString()); // OK
        Source.LoadPerformerText().AsSpan().CopyTo(writer.GetSpan(64));
        writer.Advance(4);
        Sink.TrainText(new string(writer.WrittenSpan)); // BAD: buffer-writer

        var sequence = new ReadOnlySequence<float>(Source.LoadPerformerSamples());
        foreach (var memory in sequence)
        {
            Sink.TrainFloats(memory.ToArray()); // BAD: sequence
        }

        var rented = ArrayPool<float>.Shared.Rent(8);
        Source.LoadPublicSamples().CopyTo(rented, 0);
        Sink.TrainFloats(rented); // OK
        ArrayPool<float>.Shared.Return(rented, clearArray: true);
    }
}
