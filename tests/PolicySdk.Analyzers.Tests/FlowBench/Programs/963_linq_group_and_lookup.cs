// linq: Grouping, lookups, joins and dictionaries of groups.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case963_Linq_GroupAndLookup
{
    private sealed record Row(string Speaker, Clip Clip);

    public static void Run()
    {
        List<Row> rows = [new("ann", Source.LoadPerformer()), new("bob", Source.LoadPublic())];
        foreach (var group in rows.GroupBy(r => r.Speaker))
        {
            Sink.TrainText(group.Key); // OK
            Sink.TrainAll(group.Select(r => r.Clip)); // BAD: group-items
        }

        var byText = rows.ToLookup(r => r.Clip.Text, r => r.Speaker);
        Sink.Train(byText.SelectMany(g => g).ToList()); // OK
        Sink.TrainText(byText.First().Key); // BAD: lookup-key

        var totals = rows.GroupBy(r => r.Speaker, r => r.Clip.Samples.Sum(), (speaker, sums) => (speaker, Total: sums.Sum()));
        Sink.Train(totals.First().Total); // BAD: group-result
        Sink.TrainText(totals.First().speaker); // OK

        var names = new[] { "ann", "eve" };
        var joined = from n in names
                     join r in rows on n equals r.Speaker into found
                     from f in found.DefaultIfEmpty()
                     select (Name: n, f?.Clip);
        Sink.TrainText(joined.First().Name); // OK
        Sink.TrainClip(joined.First().Clip!); // BAD: group-join

        var map = rows.ToDictionary(r => r.Speaker, r => r.Clip.Samples);
        Sink.Train(map.Keys.ToArray()); // OK
        Sink.Train(map.Values.SelectMany(v => v).ToArray()); // BAD: dictionary-values
        var query = from r in rows
                    let words = r.Clip.Text.Split(' ')
                    where words.Length > 1
                    orderby words[0], r.Speaker descending
                    select new { r.Speaker, First = words[0] };
        Sink.TrainText(query.First().First); // BAD: let-clause
        Sink.TrainText(query.First().Speaker); // OK
    }
}
