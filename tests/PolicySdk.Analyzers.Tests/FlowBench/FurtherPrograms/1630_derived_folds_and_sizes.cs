// derived: Folds over the samples against sizes, counts and positions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1630_Derived_FoldsAndSizes
{
    private static float Energy(float[] samples)
    {
        var sum = 0f;
        foreach (var s in samples)
        {
            sum += s * s;
        }

        return sum;
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Sink.Train(Energy(clip.Samples)); // BAD: energy-loop
        Sink.Train(Energy(Source.LoadPublicSamples())); // OK
        Sink.Train(clip.Samples.Max()); // BAD: maximum
        Sink.Train(clip.Samples.Aggregate(0f, (a, b) => a + b)); // BAD: aggregate
        Sink.TrainText(clip.Text.Substring(0, 1)); // BAD: first-letter

        Sink.Train(Array.IndexOf(clip.Samples, 0f)); // DERIVED: position
        Sink.Train(string.CompareOrdinal(clip.Text, "m")); // DERIVED: comparison
        Sink.Train(clip.Samples.Count(s => s > 0)); // DERIVED: count-of-matches

        Sink.TrainFloats(new float[clip.Samples.Length]); // OK
        Sink.Train(Enumerable.Repeat("tick", clip.Text.Length).ToList()); // OK
        var ticks = new List<string>();
        foreach (var _ in clip.Samples)
        {
            ticks.Add("tick");
        }

        Sink.Train(ticks); // OK
        Sink.TrainText(clip.GetType().Name); // OK
        var frames = new float[clip.Samples.Length];
        for (var i = 0; i < clip.Samples.Length; i++)
        {
            frames[i] = MathF.Abs(clip.Samples[i]) / 2;
        }

        Sink.TrainFloats(frames); // BAD: scaled-copy
        Sink.Train(Source.LoadPublicText().Length + Source.LoadPublicSamples().Length); // OK
    }
}
