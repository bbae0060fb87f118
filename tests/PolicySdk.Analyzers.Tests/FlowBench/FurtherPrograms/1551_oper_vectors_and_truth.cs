// oper: Operators on tensors, shifts, increments, ranges and conversions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1551_Oper_VectorsAndTruth
{
    private readonly struct Tensor(float[] values)
    {
        public float[] Values => values;

        public static Tensor operator *(Tensor t, float k) => new(Array.ConvertAll(t.Values, v => v * k));

        public static Tensor operator |(Tensor a, Tensor b) => new([.. a.Values, .. b.Values]);

        public static Tensor operator ++(Tensor t) => new([.. t.Values, 0f]);

        public static bool operator true(Tensor t) => t.Values.Length > 0;

        public static bool operator false(Tensor t) => t.Values.Length == 0;

        public static implicit operator Tensor(float[] values) => new(values);
    }

    public static void Run()
    {
        Tensor rights = Source.LoadPerformerSamples();
        Tensor open = Source.LoadPublicSamples();
        Sink.TrainFloats((open | rights).Values); // BAD: user-operator
        var grown = rights;
        grown++;
        Sink.TrainFloats(grown.Values); // BAD: increment
        Sink.Train(open * rights.Values[0]); // BAD: scaled-by
        Sink.TrainFloats((rights ? open : open * 2).Values); // OK
        open |= open;
        Sink.Train(open); // OK

        var vector = new Vector4(rights.Values.AsSpan(0, 4));
        Sink.Train(Vector4.Dot(vector, Vector4.One)); // BAD: vector-dot
    }
}
