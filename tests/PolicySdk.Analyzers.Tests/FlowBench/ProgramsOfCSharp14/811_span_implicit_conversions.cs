// span: Arrays and strings become spans without a cast, also as receivers of extensions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case811_Span_ImplicitConversions
{
    private static float Sum(this ReadOnlySpan<float> samples)
    {
        var sum = 0f;
        foreach (var s in samples)
        {
            sum += s;
        }

        return sum;
    }

    private static void Double(this Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] *= 2;
        }
    }

    private static string First(this ReadOnlySpan<char> text) => text[..1].ToString();

    private static T Last<T>(this ReadOnlySpan<T> items) => items[^1];

    public static void Run()
    {
        Sink.Train(Source.LoadPerformerSamples().Sum()); // BAD: array-as-span
        Sink.Train(Source.LoadPublicSamples().Sum()); // OK
        var doubled = Source.LoadPublicSamples();
        doubled.Double();
        Sink.TrainFloats(doubled); // OK
        Sink.TrainText(Source.LoadPerformerText().First()); // BAD: string-as-span
        Sink.TrainText("open".First()); // OK
        Clip[] clips = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainClip(clips.Last()); // BAD: covariant-last
        string[] words = ["a", Source.LoadPublicText()];
        Sink.TrainText(words.Last()); // OK
        ReadOnlySpan<object> objects = new string[] { Source.LoadPerformerText() };
        Sink.Train(objects[0]); // BAD: covariant-span
    }
}
