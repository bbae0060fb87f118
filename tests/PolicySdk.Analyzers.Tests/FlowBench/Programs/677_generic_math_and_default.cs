// generic: Generic sums over INumber, default of a type parameter and new T().
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case677_Generic_MathAndDefault
{
    private static T Sum<T>(IEnumerable<T> values)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var v in values)
        {
            sum += v;
        }

        return sum;
    }

    private static T Clamp<T>(T value, T low, T high)
        where T : IComparable<T>
        => value.CompareTo(low) < 0 ? low : value.CompareTo(high) > 0 ? high : value;

    private static T Fresh<T>(T old)
        where T : new()
        => new();

    private static T? Nothing<T>(T old) => default;

    private static TTo Convert<TFrom, TTo>(TFrom value)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
        => TTo.CreateSaturating(value);

    public static void Run()
    {
        Sink.Train(Sum(Source.LoadPerformerSamples())); // BAD: generic-sum
        Sink.Train(Sum(Source.LoadPublicSamples())); // OK
        Sink.Train(Clamp(Source.LoadPerformerSamples()[0], 0f, 1f)); // BAD: clamped
        Sink.Train(Clamp(0.5f, 0f, 1f)); // OK
        Sink.TrainClip(Fresh(Source.LoadPerformer())); // OK
        Sink.Train(Nothing(Source.LoadPerformer()) ?? new Clip()); // OK
        Sink.Train(Convert<float, double>(Source.LoadPerformerSamples()[1])); // BAD: converted
        Sink.Train(Convert<float, int>(Source.LoadPublicSamples()[1])); // OK
    }
}
