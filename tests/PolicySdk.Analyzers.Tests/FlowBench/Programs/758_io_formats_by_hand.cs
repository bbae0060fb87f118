// io: A WAV header, CSV lines and base64 made and read by hand.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case758_Io_FormatsByHand
{
    private static byte[] Wav(float[] samples)
    {
        var bytes = new byte[4 + samples.Length * 2];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, 16000);
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(4 + i * 2), (short)(samples[i] * short.MaxValue));
        }

        return bytes;
    }

    private static float[] Samples(ReadOnlySpan<byte> wav)
    {
        var samples = new float[(wav.Length - 4) / 2];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(wav[(4 + i * 2)..]) / (float)short.MaxValue;
        }

        return samples;
    }

    private static string Csv(Clip clip) => string.Join(';', clip.Id, clip.Text, clip.Rate.ToString(CultureInfo.InvariantCulture));

    private static Clip Parse(string line)
    {
        var parts = line.Split(';');
        return new Clip { Id = parts[0], Text = parts[1], Rate = int.Parse(parts[2], CultureInfo.InvariantCulture) };
    }

    public static void Run()
    {
        Sink.Train(Wav(Source.LoadPerformerSamples())); // BAD: encoded
        Sink.TrainFloats(Samples(Wav(Source.LoadPerformerSamples()))); // BAD: decoded
        Sink.TrainFloats(Samples(Wav(Source.LoadPublicSamples()))); // OK
        Sink.TrainFloats(Samples(new byte[20])); // OK
        Sink.TrainClip(Parse(Csv(Source.LoadPerformer()))); // BAD: csv
        Sink.TrainClip(Parse(Csv(Source.LoadPublic()))); // OK
        var base64 = Convert.ToBase64String(Wav(Source.LoadPerformerSamples()));
        Sink.TrainText(base64); // BAD: base64
        Sink.Train(Convert.FromBase64String(base64)); // BAD: from-base64
        Sink.TrainText(Convert.ToHexString(Wav([1f]))); // OK
    }
}
