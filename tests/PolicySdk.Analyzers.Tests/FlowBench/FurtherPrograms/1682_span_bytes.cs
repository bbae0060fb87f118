// span: Samples are viewed and written as bytes.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1682_Span_Bytes
{
    private static byte[] Encode(ReadOnlySpan<float> frames)
    {
        var bytes = new byte[frames.Length * sizeof(float)];
        for (var i = 0; i < frames.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), frames[i]);
        }

        return bytes;
    }

    private static float[] Decode(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, float>(bytes).ToArray();

    private static byte[] Header(ReadOnlySpan<float> frames)
    {
        Span<byte> header = stackalloc byte[4];
        "RIFF"u8.CopyTo(header);
        return header.ToArray();
    }

    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        var bed = Source.LoadPublicSamples();
        Sink.Train(Encode(voice)); // BAD: encoded
        Sink.TrainFloats(Decode(Encode(voice))); // BAD: decoded
        Sink.TrainFloats(Decode(Encode(bed))); // OK
        Sink.Train(Header(voice)); // OK
        Sink.Train(BitConverter.SingleToInt32Bits(voice[0])); // BAD: bits
        Sink.Train(Vector128.Sum(Vector128.Create<float>(voice) * 2f)); // BAD: vector-sum

        using var stream = new MemoryStream();
        stream.Write(Header(voice));
        Sink.Train(stream.ToArray()); // OK
        stream.Write(MemoryMarshal.AsBytes(voice.AsSpan()));
        Sink.Train(stream.ToArray()); // BAD: stream-of-bytes

        var target = new byte[bed.Length * sizeof(float)];
        Buffer.BlockCopy(bed, 0, target, 0, target.Length);
        Sink.Train(target); // OK
        Buffer.BlockCopy(voice, 0, target, 4, 8);
        Sink.Train(target); // BAD: block-copy
    }
}
