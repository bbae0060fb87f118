// linq: Folds with and without a seed.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1197_Linq_Aggregate
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        Sink.Train(samples.Sum()); // BAD: sum
        Sink.Train(samples.Average(s => s * s)); // BAD: average
        Sink.Train(samples.Aggregate(0f, (acc, s) => Math.Max(acc, s))); // BAD: fold
        Sink.Train(samples.Count(s => s > 0)); // DERIVED: count
        Sink.Train(samples.Any()); // DERIVED: any

        var words = Source.LoadPerformers().Aggregate("", (acc, c) => acc + c.Text, acc => acc.Trim());
        Sink.TrainText(words); // BAD: fold-with-result
        Sink.TrainText(Source.LoadPublics().Aggregate("", (acc, c) => acc + c.Text)); // OK
        Sink.TrainText(Source.LoadPublics().Aggregate(Source.LoadPerformerText(), (acc, c) => acc + c.Text)); // BAD: seed
        Sink.TrainText(Source.LoadPerformers().Aggregate("x", (acc, _) => acc)); // OK

        Sink.TrainClip(Source.LoadPerformers().MaxBy(c => c.Rate)!); // BAD: max-by
        Sink.Train(Source.LoadPublicSamples().Max()); // OK
        Sink.Train(Source.LoadPerformers().Min(c => c.Text)!); // BAD: min-selector
    }
}
