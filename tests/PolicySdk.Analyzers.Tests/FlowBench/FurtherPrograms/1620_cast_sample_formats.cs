// cast: Samples are converted to other number formats, objects to other types.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1620_Cast_SampleFormats
{
    private interface ITagged
    {
        string Tag { get; }
    }

    private sealed class Take(string tag, string words) : ITagged, IFormattable
    {
        public string Tag => tag;

        public string ToString(string? format, IFormatProvider? provider) => words;
    }

    private static short[] ToPcm(float[] samples)
    {
        var pcm = new short[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            pcm[i] = unchecked((short)(samples[i] * 4));
        }

        return pcm;
    }

    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        Sink.Train(ToPcm(voice)); // BAD: pcm
        Sink.Train(ToPcm(Source.LoadPublicSamples())); // OK
        Sink.Train((decimal)voice[0] / 2); // BAD: decimal
        Sink.Train(Convert.ToInt32(voice[1], CultureInfo.InvariantCulture)); // BAD: convert-class
        Sink.Train(BitConverter.SingleToInt32Bits(voice[2])); // BAD: bits
        Sink.Train(MemoryMarshal.Cast<float, int>(voice).ToArray()); // BAD: reinterpreted
        Sink.Train((int)Source.LoadPublicSamples()[0]); // OK

        object take = new Take("a1", Source.LoadPerformerText());
        Sink.TrainText(((ITagged)take).Tag); // OK
        Sink.TrainText(((IFormattable)take).ToString("G", null)); // BAD: through-formattable
        if (take is ITagged { Tag: var tag } and not Clip)
        {
            Sink.TrainText(tag); // OK
        }

        Sink.TrainText(take as string ?? "no text"); // OK: hard
        object text = Source.LoadPerformerText();
        Sink.TrainText(text is string s ? s : ""); // BAD: type-pattern
    }
}
