// linq: Aggregates, projections to dictionaries and element operators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1665_Linq_Folds
{
    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();

        Sink.Train(voices.SelectMany(c => c.Samples).Average()); // BAD: average
        Sink.TrainText(voices.Aggregate("", (text, c) => text + c.Text)); // BAD: aggregate
        Sink.TrainText(voices.Select(c => c.Text).Max()!); // BAD: maximum
        Sink.Train(voices.Aggregate(0, (n, _) => n + 2, n => $"{n} takes")); // DERIVED: folded-count
        Sink.TrainClip(beds.Aggregate(Source.LoadPerformer(), (kept, _) => kept)); // BAD: seed-kept
        Sink.TrainClip(voices.Aggregate(Source.LoadPublic(), (kept, _) => kept)); // OK

        var table = beds.Select((clip, i) => (clip, i)).ToDictionary(p => $"bed{p.i}", p => p.clip);
        Sink.Train(table); // OK
        table["voice"] = voices.MaxBy(c => c.Samples.Length)!;
        Sink.Train(table.Values.ToList()); // BAD: max-by-stored

        foreach (var (words, count) in voices.CountBy(c => c.Text))
        {
            Sink.TrainText(words); // BAD: count-by-key
            Sink.Train(count); // DERIVED: count-by-count
        }

        Sink.TrainClip(beds.Where(c => c.Rate < 0).DefaultIfEmpty(Source.LoadPerformer()).First()); // BAD: default-if-empty
        Sink.TrainClip(beds.Where(c => c.Rate < 0).FirstOrDefault(new Clip())); // OK
        Sink.TrainAll(beds.UnionBy(beds.Take(1), c => c.Text).Reverse()); // OK
    }
}
