// derived: Features computed from the content against facts about its size.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1559_Derived_FeaturesVersusCounts
{
    private static float Rms(float[] samples)
    {
        var sum = 0f;
        foreach (var s in samples)
        {
            sum += s * s;
        }

        return MathF.Sqrt(sum / samples.Length);
    }

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Sink.Train(Rms(clip.Samples)); // BAD: root-mean-square
        Sink.Train(clip.Samples.Max()); // BAD: maximum
        Sink.Train(clip.Text.Length); // DERIVED: length
        var histogram = new float[16];
        foreach (var s in clip.Samples)
        {
            histogram[0] += Math.Abs(s);
        }

        Sink.TrainFloats(histogram); // BAD: accumulated
        Sink.Train(Rms(Source.LoadPublicSamples())); // OK
    }
}
