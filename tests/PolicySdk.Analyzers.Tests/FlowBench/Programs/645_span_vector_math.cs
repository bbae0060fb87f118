// span: Tensor primitives by hand: spans of sums, products and masks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case645_Span_VectorMath
{
    private static void Scale(ReadOnlySpan<float> from, Span<float> to, float gain)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] * gain;
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    public static void Run()
    {
        var scaled = new float[8];
        Scale(Source.LoadPublicSamples(), scaled, 2f);
        Sink.TrainFloats(scaled); // OK
        Scale(Source.LoadPerformerSamples(), scaled, 2f);
        Sink.TrainFloats(scaled); // BAD: scaled
        Sink.Train(Dot(Source.LoadPublicSamples(), [1f, 2f])); // OK
        Sink.Train(Dot([1f, 2f], Source.LoadPerformerSamples())); // BAD: dot

        var vector = new Vector<float>(Source.LoadPerformerSamples());
        var sum = vector + Vector<float>.One;
        var into = new float[Vector<float>.Count];
        sum.CopyTo(into);
        Sink.TrainFloats(into); // BAD: vector-copied
        Sink.Train(Vector.Sum(sum)); // BAD: vector-sum
        var point = new Vector3(0f, Source.LoadPublicSamples()[0], 1f);
        Sink.Train(point.Length()); // OK
        Sink.Train(Vector3.Normalize(new Vector3(Source.LoadPerformerSamples().AsSpan(0, 3)))); // BAD: vector3
    }
}
