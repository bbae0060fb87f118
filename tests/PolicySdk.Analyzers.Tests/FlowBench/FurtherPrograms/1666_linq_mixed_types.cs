// linq: OfType, Cast, three-way Zip and writing into captured state.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1666_Linq_MixedTypes
{
    private sealed record Cue(string Text);

    public static void Run()
    {
        object[] items = [new Cue("go"), Source.LoadPerformer(), 7];
        Sink.TrainAll(items.OfType<Clip>()); // BAD: of-type
        Sink.TrainClip(items.Skip(1).Take(1).Cast<Clip>().Single()); // BAD: cast-item
        Sink.Train(items.OfType<Cue>().ToList()); // OK: hard
        Sink.Train(items.Where(i => i is not Clip).Append("end").Count(i => i is string)); // DERIVED: counted-strings

        var rows = Source.LoadPublics().Zip(Source.LoadPerformers(), new[] { "a", "b" }).ToList();
        Sink.TrainClip(rows[1].Second); // BAD: zip-three
        Sink.TrainText(rows[1].Third); // OK
        Sink.TrainAll(rows.ConvertAll(r => r.First)); // OK

        var heard = new List<string>();
        var rates = Source.LoadPerformers().Select(c =>
        {
            heard.Add(c.Text);
            return 1;
        });
        Sink.Train(heard); // OK
        Sink.Train(rates.ToList()); // OK
        Sink.Train(heard); // BAD: selector-side-effect

        var query = Source.LoadPerformers().AsQueryable().Where(c => c.Rate > 8000).Select(c => c.Text);
        Sink.TrainText(query.First()); // BAD: queryable
        Sink.TrainText(Source.LoadPublics().AsQueryable().Select(c => c.Text).First()); // OK
    }
}
