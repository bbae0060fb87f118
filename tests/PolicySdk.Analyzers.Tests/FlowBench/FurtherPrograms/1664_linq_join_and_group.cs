// linq: Query syntax with join, let, group and into.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1664_Linq_JoinAndGroup
{
    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();

        var joined = from voice in voices
                     join bed in beds on voice.Rate equals bed.Rate
                     let title = bed.Text.ToUpperInvariant()
                     select new { title, voice.Samples, bed };
        foreach (var row in joined)
        {
            Sink.TrainFloats(row.Samples); // BAD: join-outer
            Sink.TrainText(row.title); // OK
            Sink.TrainClip(row.bed); // OK
        }

        var groups = from bed in beds
                     join voice in voices on bed.Rate equals voice.Rate into matches
                     select (bed, Best: matches.FirstOrDefault());
        Sink.TrainClip(groups.First().Best!); // BAD: group-join
        Sink.TrainClip(groups.First().bed); // OK

        Sink.TrainAll(voices.GroupBy(v => v.Rate).Select(g => g.Last())); // BAD: last-of-group
        var byText = voices.ToLookup(v => v.Text, _ => "take");
        foreach (var group in byText)
        {
            Sink.TrainText(group.Key); // BAD: group-key
            Sink.TrainText(group.First()); // OK
        }

        var crossed = from bed in beds from voice in voices where voice.Rate > 0 select bed.Text;
        Sink.Train(crossed.ToHashSet()); // OK
        Sink.Train((from b in beds from v in voices select b.Text + v.Text).ToHashSet()); // BAD: cross-product
    }
}
