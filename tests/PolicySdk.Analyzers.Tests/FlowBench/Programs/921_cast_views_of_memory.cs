// cast: Bytes, bits and references are looked at as something else.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case921_Cast_ViewsOfMemory
{
    private struct Header
    {
        public float Level;
        public int Rate;
    }

    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        Sink.Train(MemoryMarshal.Cast<float, int>(voice).ToArray()); // BAD: span-cast
        var bytes = MemoryMarshal.AsBytes<float>(voice).ToArray();
        Sink.Train(BitConverter.ToSingle(bytes, 4)); // BAD: to-single
        Sink.Train(MemoryMarshal.Read<Header>(bytes).Level); // BAD: read-struct
        Sink.Train(System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes)); // BAD: binary-primitives

        var header = new Header { Level = voice[0], Rate = 1 };
        var raw = new byte[8];
        MemoryMarshal.Write(raw, in header);
        Sink.Train(raw); // BAD: written-struct
        Sink.Train(header.Rate); // OK
        object boxed = header;
        ref var inside = ref Unsafe.Unbox<Header>(boxed);
        inside.Rate = 2;
        Sink.Train(((Header)boxed).Rate); // OK
        Sink.Train(((Header)boxed).Level); // BAD: unboxed

        object text = Source.LoadPerformerText();
        Sink.TrainText(Unsafe.As<string>(text)); // BAD: unsafe-as
        Sink.Train(((IConvertible)text).ToDouble(null)); // BAD: convertible
        Sink.Train(((ICloneable)text).Clone()); // BAD: cloneable
        Sink.TrainText(text is string { Length: > 0 } s ? s : ""); // BAD: pattern
        object pair = ("a", Source.LoadPerformerText());
        Sink.Train(((System.Runtime.CompilerServices.ITuple)pair)[1]!); // BAD: i-tuple
        Sink.TrainText((((string, string))pair).Item1); // OK
        ReadOnlyMemory<char> memory = Source.LoadPublicText().AsMemory();
        Sink.TrainText(memory[..2].ToString()); // OK
        Sink.Train(Encoding.UTF8.GetBytes(Source.LoadPerformerText()).Select(b => (char)b).ToArray()); // BAD: bytes-to-chars
    }
}
