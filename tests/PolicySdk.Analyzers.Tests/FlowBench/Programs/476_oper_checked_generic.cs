// oper: Checked operators, generic math and operators in interfaces.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case476_Oper_CheckedGeneric
{
    private readonly record struct Gain(float Value) : IAdditionOperators<Gain, Gain, Gain>, IMultiplyOperators<Gain, float, Gain>
    {
        public static Gain operator +(Gain a, Gain b) => new(a.Value + b.Value);

        public static Gain operator checked +(Gain a, Gain b) => new(checked(a.Value + b.Value));

        public static Gain operator *(Gain a, float by) => new(a.Value * by);

        public static Gain operator ~(Gain a) => new(1f);

        public static Gain operator <<(Gain a, int n) => new(a.Value * n);
    }

    private static T Sum<T>(T[] items, T zero) where T : IAdditionOperators<T, T, T>
    {
        var total = zero;
        foreach (var item in items)
        {
            total += item;
        }

        return total;
    }

    private static T Middle<T>(T a, T b) where T : INumber<T> => (a + b) / T.CreateChecked(2);

    public static void Run()
    {
        var voice = new Gain(Source.LoadPerformerSamples()[0]);
        var bed = new Gain(Source.LoadPublicSamples()[0]);
        Sink.Train(checked(bed + voice)); // BAD: checked-operator
        Sink.Train(~voice); // OK
        Sink.Train((voice << 2).Value); // BAD: shift-operator
        Sink.Train(Sum([bed, voice], new Gain(0f))); // BAD: generic-sum
        Sink.Train(Sum([bed, bed], new Gain(0f))); // OK
        Sink.Train(Middle(Source.LoadPerformerSamples()[0], 1f)); // BAD: generic-math
        Sink.Train(Middle(Source.LoadPublicSamples()[0], 1f)); // OK
        bed *= voice.Value;
        Sink.Train(bed); // BAD: compound-with-scalar
    }
}
