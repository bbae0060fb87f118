// linq: Folds over the elements, and folds that ignore them.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case367_Linq_Aggregates
{
    public static void Run()
    {
        var voices = Source.LoadPerformerList();
        var all = voices.Aggregate("", (acc, v) => acc + v.Text);
        Sink.TrainText(all); // BAD: aggregate
        Sink.TrainText(voices.Aggregate("", (acc, _) => acc + "x")); // OK
        Sink.TrainText(voices.Select(v => v.Text).Aggregate((a, b) => a + b)); // BAD: seedless
        Sink.Train(Source.LoadPublics().Aggregate(0, (n, b) => n + b.Rate, n => n / 2)); // OK
        Sink.Train(Source.LoadPerformerSamples().Sum()); // BAD: sum
        Sink.Train(Source.LoadPerformerSamples().Max(s => s * 2)); // BAD: max-selector
        Sink.Train(Source.LoadPublicSamples().Average()); // OK

        Sink.TrainClip(voices.MinBy(v => v.Rate)!); // BAD: min-by
        Sink.Train(voices.Sum(v => v.Rate)); // BAD: sum-of-member
        Sink.Train(voices.Sum(_ => 2)); // OK
        var (first, rest) = voices.Aggregate(
            (First: "", Other: ""),
            (acc, v) => (v.Text, acc.Other + "-"));
        Sink.TrainText(first); // BAD: tuple-fold
        Sink.TrainText(rest); // OK
        Sink.TrainText(string.Concat(Source.LoadPublics().Select(b => b.Text))); // OK
        Sink.Train(voices.Any(v => v.Rate > 1)); // DERIVED: any
        var map = voices.AggregateBy(v => v.Rate, "", (acc, v) => acc + v.Text);
        Sink.TrainText(map.First().Value); // BAD: aggregate-by
    }
}
