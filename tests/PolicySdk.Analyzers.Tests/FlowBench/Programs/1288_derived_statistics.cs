// derived: Folds over the content against facts about the container.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1288_Derived_Statistics
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        Sink.Train(samples.Average()); // BAD: average
        Sink.Train(samples.Max()); // BAD: maximum
        Sink.Train(samples.Aggregate(0d, (sum, s) => sum + s * s)); // BAD: energy
        var peak = 0f;
        foreach (var s in samples)
        {
            peak = Math.Max(peak, Math.Abs(s));
        }

        Sink.TrainFloats([peak]); // BAD: peak-loop
        Sink.Train(Encoding.UTF8.GetByteCount(Source.LoadPerformerText())); // DERIVED: byte-count
        Sink.Train(Source.LoadPerformerText().IndexOf('f')); // DERIVED: position
        Sink.Train(Source.LoadPerformers().Any(c => c.Text == "")); // DERIVED: any
        Sink.Train(string.CompareOrdinal(Source.LoadPerformerText(), "m")); // DERIVED: order

        var count = 0;
        foreach (var _ in samples)
        {
            count++;
        }

        Sink.Train(count); // DERIVED: counted
        Sink.Train(Source.LoadPublicSamples().Average()); // OK
        Sink.Train(Enumerable.Range(0, samples.Length).Select(i => 0f).ToArray()); // DERIVED: count-of-zeros
        Sink.TrainText(nameof(samples)); // OK
    }
}
