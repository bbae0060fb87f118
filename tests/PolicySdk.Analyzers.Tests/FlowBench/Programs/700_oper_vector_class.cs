// oper: Operators between different types, with implicit lifting of numbers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case700_Oper_VectorClass
{
    private sealed class Signal(float[] data, string unit = "v")
    {
        public float[] Data => data;

        public string Unit => unit;

        public static implicit operator Signal(float value) => new([value]);

        public static explicit operator float[](Signal s) => s.Data;

        public static Signal operator +(Signal a, Signal b) => new([.. a.Data, .. b.Data], a.Unit);

        public static Signal operator *(Signal a, int times) => new([.. Enumerable.Repeat(a.Data, times).SelectMany(d => d)], a.Unit);

        public static Signal operator >>(Signal a, int by) => new(a.Data[by..], a.Unit);

        public static bool operator ==(Signal a, Signal b) => a.Data.SequenceEqual(b.Data);

        public static bool operator !=(Signal a, Signal b) => !(a == b);

        public override bool Equals(object? o) => o is Signal s && this == s;

        public override int GetHashCode() => data.Length;
    }

    public static void Run()
    {
        var voice = new Signal(Source.LoadPerformerSamples());
        Signal bed = 0.5f;
        Sink.TrainFloats((bed + 1f + 2f).Data); // OK
        Sink.TrainFloats((1f + voice).Data); // BAD: lifted-sum
        Sink.TrainText((bed + voice).Unit); // OK
        Sink.TrainFloats((float[])(voice * 2)); // BAD: explicit-array
        Sink.TrainFloats((voice >> 2).Data); // BAD: shifted
        Sink.Train(voice == bed); // DERIVED: equal
        Signal one = Source.LoadPerformerSamples()[0];
        Sink.Train(one); // BAD: implicit-from-sample
        bed = bed * 3 >> 1;
        Sink.Train(bed); // OK
    }
}
