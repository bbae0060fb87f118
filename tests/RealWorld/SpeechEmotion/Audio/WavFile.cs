using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SpeechEmotion.Audio;

/// <summary>A recording in memory: one channel, 16 bits, as samples between -1 and 1.</summary>
internal readonly record struct Waveform(float[] Samples, int SampleRate)
{
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);

    /// <summary>The middle of the recording, or all of it with silence behind where it is shorter.</summary>
    public Waveform Fit(int length)
    {
        var fitted = new float[length];
        if (Samples.Length <= length)
        {
            Samples.CopyTo(fitted, 0);
        }
        else
        {
            Samples.AsSpan((Samples.Length - length) / 2, length).CopyTo(fitted);
        }

        return this with { Samples = fitted };
    }

    public Waveform Normalized()
    {
        var peak = 1e-6f;
        foreach (var sample in Samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return this with { Samples = Array.ConvertAll(Samples, sample => sample / peak) };
    }
}

/// <summary>Reads RIFF files with PCM samples.</summary>
internal static class WavFile
{
    private const uint Riff = 0x46464952;
    private const uint Format = 0x20746d66;
    private const uint Data = 0x61746164;

    /// <exception cref="InvalidDataException">The file is no PCM recording of 16 bits.</exception>
    public static Waveform Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Riff)
        {
            throw new InvalidDataException($"{path} is no RIFF file.");
        }

        stream.Seek(8, SeekOrigin.Current);
        var (channels, rate) = (1, 16_000);
        while (stream.Position < stream.Length)
        {
            var chunk = reader.ReadUInt32();
            var size = reader.ReadInt32();
            switch (chunk)
            {
                case Format:
                    var header = reader.ReadBytes(size);
                    channels = BinaryPrimitives.ReadInt16LittleEndian(header.AsSpan(2));
                    rate = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
                    if (BinaryPrimitives.ReadInt16LittleEndian(header.AsSpan(14)) != 16)
                    {
                        throw new InvalidDataException($"{path} has no samples of 16 bits.");
                    }

                    break;
                case Data:
                    return new Waveform(Mix(MemoryMarshal.Cast<byte, short>(reader.ReadBytes(size)), channels), rate);
                default:
                    stream.Seek(size + (size & 1), SeekOrigin.Current);
                    break;
            }
        }

        throw new InvalidDataException($"{path} has no samples.");
    }

    private static float[] Mix(ReadOnlySpan<short> interleaved, int channels)
    {
        var mixed = new float[interleaved.Length / channels];
        for (var i = 0; i < mixed.Length; i++)
        {
            var sum = 0f;
            for (var channel = 0; channel < channels; channel++)
            {
                sum += interleaved[(i * channels) + channel];
            }

            mixed[i] = sum / (channels * 32768f);
        }

        return mixed;
    }
}
