// linq: AggregateBy, CountBy, MaxBy, seeds and accumulators with several parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case653_Linq_AggregateByAndScan
{
    public static void Run()
    {
        var folded = Source.LoadPerformers().Aggregate("", (acc, c) => acc + c.Text);
        Sink.TrainText(folded); // BAD: folded
        Sink.TrainText(Source.LoadPerformers().Aggregate("x", (acc, _) => acc + "x")); // OK
        var parts = Source.LoadPerformers().Aggregate((Words: "", Count: 0), (acc, c) => (acc.Words + c.Text, acc.Count + 1));
        Sink.TrainText(parts.Words); // BAD: tuple-acc
        Sink.Train(parts.Count); // OK
        Sink.TrainText(Source.LoadPublics().Aggregate(new List<string>(), (l, c) => { l.Add(c.Text); return l; }, l => string.Join(" ", l))); // OK
        Sink.TrainText(Source.LoadPerformers().Aggregate(new List<string>(), (l, c) => { l.Add(c.Text); return l; }, l => string.Join(" ", l))); // BAD: result-selector

        var by = Source.LoadPerformers().AggregateBy(c => c.Rate, "", (acc, c) => acc + c.Text);
        Sink.TrainText(by.First().Value); // BAD: aggregate-by
        Sink.TrainClip(Source.LoadPerformers().MaxBy(c => c.Rate)!); // BAD: max-by
        Sink.TrainText(Source.LoadPerformers().Max(c => c.Text)!); // BAD: max-selected
        Sink.Train(Source.LoadPublics().CountBy(c => c.Text).First().Key); // OK
        Sink.Train(Source.LoadPerformers().CountBy(c => c.Text).First().Key); // BAD: count-by-key
        Sink.Train(Source.LoadPublics().Sum(c => c.Samples.Sum())); // OK
    }
}
