// generic: Numeric code over INumber<T>.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1650_Generic_Math
{
    private static T Mix<T>(T a, T b, T weight) where T : INumber<T> => a * weight + b * (T.One - weight);

    private static T Peak<T>(IEnumerable<T> values) where T : INumber<T>
    {
        var best = T.Zero;
        foreach (var value in values)
        {
            best = T.Max(best, T.Abs(value));
        }

        return best;
    }

    private static T[] Scale<T>(T[] values, T divisor) where T : INumber<T>
    {
        var result = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = values[i] / divisor;
        }

        return result;
    }

    private static TOut Unit<TIn, TOut>(TIn sample) where TOut : INumber<TOut>
    {
        Console.WriteLine(sample);
        return TOut.One;
    }

    public static void Run()
    {
        var voice = Source.LoadPerformerSamples();
        var bed = Source.LoadPublicSamples();
        Sink.Train(Mix(bed[0], voice[0], 0.25f)); // BAD: mixed-number
        Sink.Train(Mix(bed[0], bed[1], 0.25f)); // OK
        Sink.Train(Peak(voice)); // BAD: generic-fold
        Sink.TrainFloats(Scale(bed, Peak(voice))); // BAD: scaled-by-peak
        Sink.TrainFloats(Scale(voice, 2f)); // BAD: scaled-voice
        Sink.Train(bed.Select((b, i) => Mix(b, voice[i], 0.5f)).ToList()); // BAD: lambda-over-generic
        Sink.TrainFloats(Scale(bed, Peak(bed))); // OK
        Sink.Train(double.CreateChecked(voice[1])); // BAD: created-checked
        Sink.Train(Unit<float, double>(voice[2])); // OK
    }
}
