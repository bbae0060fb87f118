// Spans, memory, pooled arrays, binary data and references into them.
namespace FlowBench.Cases;

public static class Buffers
{
    public static void Run(int n, bool flag)
    {
        var p = Source.LoadPerformerSamples();
        var o = Source.LoadPublicSamples();
        Span<float> s = o;
        p.AsSpan().CopyTo(s);
        Sink.TrainFloats(o); // BAD: copy-to
        var c1 = new float[4];
        c1.AsSpan().Fill(p[0]);
        Sink.TrainFloats(c1); // BAD: fill
        c1.AsSpan().Clear();
        Sink.TrainFloats(c1); // OK: hard
        var c2 = new float[4];
        new Memory<float>(p, 0, 2).CopyTo(c2);
        Sink.TrainFloats(c2); // BAD: memory
        var c3 = new float[4];
        var mem = c3.AsMemory(1);
        mem.Span[0] = p[1];
        Sink.TrainFloats(c3); // BAD: memory-span
        var seg = new ArraySegment<float>(new float[3]);
        seg[0] = p[0];
        Sink.TrainFloats(seg.ToArray()); // BAD: segment
        var bytes = MemoryMarshal.AsBytes(p.AsSpan()).ToArray();
        Sink.Train(bytes); // BAD: as-bytes
        Sink.Train(BitConverter.ToSingle(bytes, 0)); // BAD: bit-converter
        Sink.Train(BitConverter.GetBytes(p[0])); // BAD: get-bytes
        var buf = new byte[8];
        BinaryPrimitives.WriteSingleLittleEndian(buf, p[0]);
        Sink.Train(buf); // BAD: binary-primitives
        Sink.Train(BinaryPrimitives.ReadSingleLittleEndian(buf)); // BAD: read-back
        var rented = ArrayPool<float>.Shared.Rent(8);
        p.CopyTo(rented, 0);
        Sink.TrainFloats(rented); // BAD: rented
        ArrayPool<float>.Shared.Return(rented);
        var fresh = ArrayPool<float>.Shared.Rent(8);
        Sink.TrainFloats(fresh); // OK
        var abw = new ArrayBufferWriter<float>();
        abw.Write(p);
        Sink.TrainFloats(abw.WrittenSpan.ToArray()); // BAD: buffer-writer
        var block = new byte[8];
        Buffer.BlockCopy(p, 0, block, 0, 8);
        Sink.Train(block); // BAD: block-copy
        ReadOnlySpan<char> text = Source.LoadPerformerText().AsSpan(2);
        Sink.TrainText(text.ToString()); // BAD: text-span
        Sink.TrainText(new string (text.Trim())); // BAD: trimmed
        Sink.Train(float.Parse(text)); // BAD: span-parse
        var clone = (float[])p.Clone();
        Sink.TrainFloats(clone); // BAD: clone
        ref var first = ref MemoryMarshal.GetReference(c2.AsSpan());
        Sink.Train(first); // BAD: get-reference
        var casted = MemoryMarshal.Cast<byte, float>(bytes);
        Sink.Train(casted[0]); // BAD: cast
        var sub = p[1..3];
        Sink.TrainFloats(sub); // BAD: range
        Span<float> st = stackalloc float[2];
        st[0] = p[0];
        Sink.Train(st[0]); // BAD: stackalloc
        Sink.TrainFloats(st.ToArray()); // BAD: stack-array
        var up = new float[2];
        foreach (ref var x in up.AsSpan())
        {
            x = p[0];
        }

        Sink.TrainFloats(up); // BAD: ref-foreach
        var bits = new System.Collections.BitArray(new[] { p[0] > 0 });
        Array.Sort(o);
        var rev = new float[2];
        rev[0] = p[0];
        Array.Reverse(rev);
        Sink.Train(rev[1]); // BAD: reverse
        var seq = new ReadOnlySequence<float>(p);
        Sink.TrainFloats(seq.ToArray()); // BAD: sequence
        var sw = new float[]
        {
            1,
            2
        };
        (sw[0], sw[1]) = (p[0], sw[0]);
        Sink.Train(sw[1]); // OK: hard
        Sink.Train(Unsafe.As<float, int>(ref sw[0])); // BAD: unsafe-as
    }
}
