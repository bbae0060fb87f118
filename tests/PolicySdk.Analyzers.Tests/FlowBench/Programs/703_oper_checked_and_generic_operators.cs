// oper: Checked operators, user conversions in foreach and operators on type parameters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case703_Oper_CheckedAndGenericOperators
{
    private readonly record struct Gain(float Value) : IAdditionOperators<Gain, Gain, Gain>, IAdditiveIdentity<Gain, Gain>
    {
        public static Gain AdditiveIdentity => new(0f);

        public static Gain operator +(Gain a, Gain b) => new(a.Value + b.Value);

        public static Gain operator checked +(Gain a, Gain b) => new(checked(a.Value + b.Value));

        public static implicit operator Gain(float f) => new(f);
    }

    private static T Total<T>(params T[] items)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
        => items.Aggregate(T.AdditiveIdentity, (a, b) => a + b);

    private static T Twice<T>(T item)
        where T : IAdditionOperators<T, T, T>
        => checked(item + item);

    public static void Run()
    {
        Sink.Train(Total<Gain>(1f, Source.LoadPerformerSamples()[0]).Value); // BAD: generic-total
        Sink.Train(Total<Gain>(1f, Source.LoadPublicSamples()[0]).Value); // OK
        Sink.Train(Twice<Gain>(Source.LoadPerformerSamples()[0])); // BAD: checked-twice
        Sink.Train(Twice<Gain>(2f)); // OK
        foreach (Gain gain in Source.LoadPerformerSamples())
        {
            Sink.Train(gain.Value); // BAD: converted-in-loop
        }

        Sink.Train(Total(1, 2, 3)); // OK
        Sink.Train(Total(Source.LoadPerformerSamples())); // BAD: float-total
    }
}
