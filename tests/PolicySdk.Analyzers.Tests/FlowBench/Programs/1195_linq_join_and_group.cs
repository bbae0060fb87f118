// linq: Joins and groups keep the two sides apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1195_Linq_JoinAndGroup
{
    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();

        var joined = voices.Join(beds, v => v.Rate, b => b.Rate, (v, b) => (Voice: v, Bed: b)).ToList();
        Sink.TrainClip(joined[0].Voice); // BAD: join-outer
        Sink.TrainClip(joined[0].Bed); // OK

        var query =
            from bed in beds
            join voice in voices on bed.Rate equals voice.Rate into takes
            select new { bed.Text, Takes = takes.ToList() };
        foreach (var row in query)
        {
            Sink.TrainText(row.Text); // OK
            Sink.TrainAll(row.Takes); // BAD: group-join
        }

        var groups = beds.Concat(voices).GroupBy(c => c.Id.Length);
        foreach (var group in groups)
        {
            Sink.TrainAll(group); // BAD: group-elements
        }

        var open = beds.GroupBy(c => c.Text, c => c.Samples);
        foreach (var group in open)
        {
            Sink.TrainText(group.Key); // OK
            Sink.Train(group.ToList()); // OK
        }

        var byText = voices.GroupBy(c => c.Text, (key, _) => key);
        Sink.Train(byText.ToList()); // BAD: group-key
    }
}
