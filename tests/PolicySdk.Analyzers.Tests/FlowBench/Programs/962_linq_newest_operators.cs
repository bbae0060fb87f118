// linq: CountBy, AggregateBy, Index, LeftJoin, RightJoin, MinBy and friends.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case962_Linq_NewestOperators
{
    private sealed record Line(string Key, string Words);

    public static void Run()
    {
        Line[] voices = [new("a", Source.LoadPerformerText()), new("b", Source.LoadPerformerText())];
        Line[] beds = [new("a", Source.LoadPublicText())];

        foreach (var (words, count) in voices.CountBy(l => l.Words))
        {
            Sink.TrainText(words); // BAD: count-by-key
        }

        foreach (var (key, count) in voices.CountBy(l => l.Key))
        {
            Sink.TrainText(key); // OK
        }

        foreach (var (key, joined) in voices.AggregateBy(l => l.Key, "", (acc, l) => acc + l.Words))
        {
            Sink.TrainText(key); // OK
            Sink.TrainText(joined); // BAD: aggregate-by
        }

        var left = beds.LeftJoin(voices, b => b.Key, v => v.Key, (b, v) => (Bed: b, Voice: v)).First();
        Sink.TrainText(left.Bed.Words); // OK
        Sink.TrainText(left.Voice!.Words); // BAD: left-join-inner
        var right = beds.RightJoin(voices, b => b.Key, v => v.Key, (b, v) => new { b, v.Words }).Last();
        Sink.TrainText(right.Words); // BAD: right-join-outer
        Sink.Train(right.b!); // OK

        Sink.TrainText(voices.MaxBy(l => l.Words.Length)!.Words); // BAD: max-by
        Sink.Train(voices.Select(l => l.Key).Order().ToHashSet()); // OK
        Sink.TrainAll(Source.LoadPublics().Shuffle()); // OK
        Sink.TrainAll(Source.LoadPerformers().Shuffle()); // BAD: shuffle
        Sink.Train(voices.UnionBy(beds, l => l.Key).ToList()); // BAD: union-by
        Sink.Train(beds.ExceptBy(voices.Select(v => v.Words), b => b.Words).ToList()); // OK
    }
}
