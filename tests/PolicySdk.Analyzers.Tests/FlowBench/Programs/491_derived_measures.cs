// derived: Lengths, counts, positions and comparisons are measures; values are not.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case491_Derived_Measures
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var samples = clip.Samples;
        Sink.Train(samples.Length * 2); // DERIVED: scaled-length
        Sink.Train(clip.Text.IndexOf('x')); // DERIVED: position
        Sink.Train(clip.Text == "a"); // DERIVED: equality
        Sink.Train(string.Compare(clip.Text, "b", StringComparison.Ordinal)); // DERIVED: comparison
        Sink.Train(samples.Any(s => s > 0.5f)); // DERIVED: any
        Sink.Train(samples.Max()); // BAD: maximum
        Sink.Train(samples.Average()); // BAD: average
        Sink.Train(samples.Sum(s => s * s)); // BAD: energy
        Sink.Train(samples.Select((s, i) => i).ToArray()); // OK
        Sink.TrainFloats(new float[samples.Length]); // OK
        Sink.Train(clip.GetType().Name); // OK
        Sink.Train(Source.LoadPublicText().Length); // OK
    }
}
