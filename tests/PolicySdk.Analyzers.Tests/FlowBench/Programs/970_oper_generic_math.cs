// oper: Static abstract operators and INumber over samples.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case970_Oper_GenericMath
{
    private interface IMix<TSelf>
        where TSelf : IMix<TSelf>
    {
        static abstract TSelf Silence { get; }

        static abstract TSelf operator +(TSelf a, TSelf b);

        static virtual TSelf Double(TSelf a) => a + a;
    }

    private readonly record struct Level(float Value) : IMix<Level>
    {
        public static Level Silence => new(0);

        public static Level operator +(Level a, Level b) => new(a.Value + b.Value);
    }

    private static T Sum<T>(IEnumerable<T> items)
        where T : IMix<T>
    {
        var sum = T.Silence;
        foreach (var item in items)
        {
            sum += item;
        }

        return T.Double(sum);
    }

    private static T Mean<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var total = T.Zero;
        foreach (var v in values)
        {
            total += v;
        }

        return total / T.CreateChecked(values.Length);
    }

    private static T Blank<T>(T like)
        where T : INumberBase<T> => T.One + T.Zero;

    public static void Run()
    {
        Sink.Train(Sum(Source.LoadPerformerSamples().Select(s => new Level(s))).Value); // BAD: static-abstract
        Sink.Train(Sum(Source.LoadPublicSamples().Select(s => new Level(s))).Value); // OK
        Sink.Train(Mean<float>(Source.LoadPerformerSamples())); // BAD: generic-math
        Sink.Train(Mean<float>(Source.LoadPublicSamples())); // OK
        Sink.Train(Blank(Source.LoadPerformerSamples()[0])); // OK
        Sink.Train(float.Clamp(Source.LoadPerformerSamples()[0], 0, 1)); // BAD: clamp
        var v = new Vector3(Source.LoadPublicSamples().AsSpan(0, 3));
        Sink.Train(Vector3.Dot(v, Vector3.One)); // OK
        v.Y = Source.LoadPerformerSamples()[1];
        Sink.Train(v * 2); // BAD: vector-part
        Sink.Train(new Complex(Source.LoadPerformerSamples()[0], 0).Magnitude); // BAD: complex
        Sink.Train(BigInteger.Parse(Source.LoadPerformerText()) + 1); // BAD: big-integer
    }
}
