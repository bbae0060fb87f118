// spans: Views of views that a loop makes views of each other, and segments of segments.
using System;
using System.Collections.Generic;
using System.Linq;

namespace FlowBench.Cases;

public static class Case791_Span_ViewsOfViews
{
    private static float[] Fold(Memory<float> left, Memory<float> right, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var before = left;
            left = right.Slice(i);
            right = before[i..];
            left.Span[0] = right.Span[1];
        }

        return left.ToArray();
    }

    private static ReadOnlySpan<char> Turn(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (one.Length > 3)
        {
            var kept = one;
            one = other.Trim();
            other = kept[1..];
        }

        return one;
    }

    private static ArraySegment<float> Halve(ArraySegment<float> samples)
    {
        while (samples.Count > 16)
        {
            samples = samples.Slice(samples.Count / 2);
        }

        return samples;
    }

    public static void Run(int n)
    {
        var licensed = Source.LoadPerformerSamples();
        var open = Source.LoadPublicSamples();
        Sink.Train(Fold(open, new float[n], n)); // OK
        Sink.Train(Fold(new float[n], licensed, n)); // BAD: either comes out
        Sink.Train(Fold(Source.LoadPerformerSamples(), new float[n], n)); // BAD: either comes out
        Sink.TrainText(Turn("free", Source.LoadPublicText()).ToString()); // OK
        Sink.TrainText(Turn("free", Source.LoadPerformerText()).ToString()); // BAD: turned
        Sink.Train(Halve(open)); // OK
        Sink.Train(Halve(Source.LoadPerformerSamples()).ToArray()); // BAD: a part of it

        // What is written through a view of a view is in the array.
        var buffer = new float[n];
        Memory<float> one = buffer, other = buffer;
        for (var i = 0; i < n; i++)
        {
            var kept = one;
            one = other[1..];
            other = kept.Slice(1);
        }

        Sink.Train(buffer); // OK
        Source.LoadPerformerSamples().AsSpan().CopyTo(other.Span);
        Sink.Train(buffer); // BAD: written through the view
    }
}
