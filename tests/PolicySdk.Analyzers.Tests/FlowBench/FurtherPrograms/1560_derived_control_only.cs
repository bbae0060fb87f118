// derived: The data decides, but what is trained on is not taken from it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1560_Derived_ControlOnly
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var label = "quiet";
        if (clip.Samples[0] > 0.5f)
        {
            label = "loud";
        }

        Sink.TrainText(label); // DERIVED: implicit
        var steps = 0;
        foreach (var _ in clip.Samples)
        {
            steps += 1;
        }

        Sink.Train(steps); // OK
        Sink.TrainFloats(new float[clip.Samples.Length]); // OK
        Sink.Train(clip.Text.GetHashCode()); // DERIVED: hash
        Sink.Train(clip.Samples[0] * 0.5f + 1f); // BAD: arithmetic
    }
}
