// linq: Query expressions with let, join, group and several sources.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case365_Linq_QuerySyntax
{
    public static void Run()
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();
        var words = from v in voices
                    let t = v.Text.Trim()
                    where t.Length > 0
                    orderby v.Rate
                    select t;
        Sink.Train(words.ToArray()); // BAD: let-select

        var pairs = from v in voices
                    from b in beds
                    select (Voice: v, Bed: b);
        Sink.TrainClip(pairs.First().Voice); // BAD: cross-left
        Sink.TrainClip(pairs.First().Bed); // OK

        var joined = from v in voices
                     join b in beds on v.Id equals b.Id
                     select new { v.Text, Bed = b.Text };
        Sink.TrainText(joined.First().Text); // BAD: join
        Sink.TrainText(joined.First().Bed); // OK

        var grouped = from v in voices group v.Text by v.Rate into g select (g.Key, First: g.First());
        Sink.TrainText(grouped.Last().First); // BAD: group-into
        var open = from b in beds where b.Text != voices.First().Text select b.Text;
        Sink.Train(open.ToList()); // OK
        var outer = from b in beds
                    join v in voices on b.Rate equals v.Rate into matches
                    select new { b.Id, Count = matches.Count(), Clips = matches.ToList() };
        Sink.TrainText(outer.First().Id); // OK
        Sink.TrainAll(outer.First().Clips); // BAD: group-join
    }
}
