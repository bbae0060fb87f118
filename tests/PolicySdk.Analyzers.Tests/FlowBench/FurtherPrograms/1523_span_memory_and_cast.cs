// span: Memory, casts, reinterpretation and pooled owners.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1523_Span_MemoryAndCast
{
    public static void Run()
    {
        Memory<float> memory = Source.LoadPerformerSamples();
        var bytes = MemoryMarshal.AsBytes(memory.Span);
        Sink.Train(bytes.ToArray()); // BAD: as-bytes

        using var owner = MemoryPool<float>.Shared.Rent(16);
        memory[2..6].CopyTo(owner.Memory);
        Sink.TrainFloats(owner.Memory.Span[..4].ToArray()); // BAD: memory-owner

        ReadOnlySpan<char> chars = Source.LoadPerformerText();
        Span<char> target = stackalloc char[64];
        var n = chars.ToUpperInvariant(target);
        Sink.TrainText(new string(target[..n])); // BAD: span-to-upper

        var writer = new ArrayBufferWriter<float>();
        memory.Span.CopyTo(writer.GetSpan(8));
        writer.Advance(8);
        Sink.TrainFloats(writer.WrittenSpan.ToArray()); // BAD: buffer-writer

        Span<float> open = Source.LoadPublicSamples();
        open.Reverse();
        Sink.TrainFloats(open.ToArray()); // OK
    }
}
