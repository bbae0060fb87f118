// cast: Implicit and explicit user-defined conversions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case466_Cast_UserConversions
{
    private sealed class Wave(float[] data)
    {
        public float[] Data => data;

        public static implicit operator Wave(float[] data) => new(data);

        public static explicit operator float[](Wave wave) => wave.Data.ToArray();

        public static explicit operator string(Wave wave) => "wave";
    }

    private readonly struct Caption
    {
        private readonly string _text;

        private Caption(string text) => _text = text;

        public static implicit operator Caption(Clip clip) => new(clip.Text);

        public static implicit operator string(Caption caption) => caption._text;
    }

    private static void Store(Wave wave)
    {
        Sink.TrainFloats(wave.Data); // BAD: converted-argument
    }

    public static void Run()
    {
        Wave wave = Source.LoadPerformerSamples();
        Sink.TrainFloats((float[])wave); // BAD: explicit-back
        Sink.TrainText((string)wave); // OK
        Wave open = Source.LoadPublicSamples();
        Sink.TrainFloats((float[])open); // OK

        Caption caption = Source.LoadPerformer();
        Sink.TrainText(caption); // BAD: implicit-argument
        Caption label = Source.LoadPublic();
        Sink.TrainText(label); // OK
        Store(Source.LoadPerformerSamples()); // VIA: converted-argument
    }
}
