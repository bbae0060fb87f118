// linq: Grouping, joining, chunking and folding.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1527_Linq_GroupAndJoin
{
    public static void Run()
    {
        var clips = Source.LoadPerformers();
        var groups = from c in clips
                     group c.Text by c.Rate into g
                     orderby g.Key
                     select string.Join('|', g);
        Sink.Train(groups.ToArray()); // BAD: group-into

        var joined = Source.LoadPublics().Join(clips, a => 1, b => 1, (a, b) => new { a.Text, Voice = b.Samples });
        Sink.TrainFloats(joined.First().Voice); // BAD: joined-inner
        Sink.TrainText(joined.First().Text); // OK

        var longest = clips.Select(c => c.Text).Aggregate("", (acc, t) => t.Length > acc.Length ? t : acc, acc => acc + "!");
        Sink.TrainText(longest); // BAD: aggregate-result

        foreach (var batch in Source.LoadPerformerSamples().Chunk(3))
        {
            Sink.TrainFloats(batch); // BAD: chunk
        }

        var energy = Source.LoadPublicSamples().Index().Sum(p => p.Item * p.Index);
        Sink.Train(energy); // OK
    }
}
