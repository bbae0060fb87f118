// LINQ in both syntaxes: callbacks, keys, groups, pairs and what is evaluated late.
namespace FlowBench.Cases;

public static class Queries
{
    public static void Run(int n, bool flag)
    {
        var voices = Source.LoadPerformers();
        var beds = Source.LoadPublics();
        Sink.TrainText(voices.Select(c => c.Text).Aggregate((a, b) => a + b)); // BAD: aggregate
        Sink.TrainText(voices.Aggregate("", (acc, c) => acc + c.Text)); // BAD: seeded
        Sink.Train(voices.Aggregate(0, (acc, c) => acc + 1)); // OK
        Sink.Train(voices.Sum(c => c.Samples[0])); // BAD: sum
        Sink.TrainClip(voices.MaxBy(c => c.Rate)!); // BAD: max-by
        Sink.TrainAll(beds.Join(voices, b => b.Rate, v => v.Rate, (b, v) => b)); // OK
        Sink.TrainAll(beds.Join(voices, b => b.Rate, v => v.Rate, (b, v) => v)); // BAD: join
        foreach (var g in voices.GroupBy(c => c.Rate))
        {
            Sink.Train(g.Key); // BAD: group-key
            Sink.TrainAll(g); // BAD: group
        }

        foreach (var g in beds.GroupBy(c => c.Rate, c => c.Text))
        {
            foreach (var t in g)
            {
                Sink.TrainText(t); // OK
            }
        }

        foreach (var r in beds.GroupJoin(voices, b => b.Rate, v => v.Rate, (b, vs) => (b, vs)))
        {
            Sink.TrainClip(r.b); // OK
            Sink.TrainAll(r.vs); // BAD: group-join
        }

        Sink.TrainText(voices.SelectMany(c => c.Text.Split(' ')).First()); // BAD: select-many
        Sink.TrainText(( // BAD: query
            from v in voices
            from w in v.Text.Split(' ')
            where w.Length > 2
            select w).First());
        Sink.TrainText(( // OK
            from b in beds
            let t = b.Text
            orderby t
            select t).First());
        var both =
            from b in beds
            join v in voices on b.Rate equals v.Rate
            select new
            {
                b,
                v
            };
        foreach (var x in both)
        {
            Sink.TrainClip(x.b); // OK
            Sink.TrainClip(x.v); // BAD: anonymous
        }

        Sink.TrainAll(beds.Except(voices)); // OK
        Sink.TrainAll(beds.Union(voices)); // BAD: union
        Sink.TrainAll(beds.Intersect(voices)); // OK
        Sink.TrainAll(beds.DefaultIfEmpty(Source.LoadPerformer())!); // BAD: default-if-empty
        Sink.Train(Enumerable.Range(0, voices.Count()).ToList()); // OK
        Sink.TrainAll(Enumerable.Repeat(Source.LoadPerformer(), 3)); // BAD: repeat
        Sink.TrainAll(voices.OrderBy(c => c.Rate).ThenBy(c => c.Id).Reverse().Skip(1).TakeWhile(c => c.Rate > 0)); // BAD: chain
        Sink.TrainAll(voices.Cast<object>().OfType<Clip>()); // BAD: cast-of-type
        Sink.TrainAll(voices.AsParallel().Where(c => c.Rate > 1).ToList()); // BAD: plinq
        Sink.TrainAll(beds.AsParallel().Select(c => c)); // OK
        Sink.TrainAll(voices.AsQueryable().Where(c => c.Rate > 0)); // BAD: queryable
        var (min, max) = (voices.Min(c => c.Text), beds.Min(c => c.Text));
        Sink.TrainText(min!); // BAD: min
        Sink.TrainText(max!); // OK
        foreach (var (i, c) in voices.Index())
        {
            Sink.Train(i); // OK
            Sink.TrainClip(c); // BAD: index
        }

        foreach (var kv in voices.CountBy(c => c.Text))
        {
            Sink.TrainText(kv.Key); // BAD: count-by
            Sink.Train(kv.Value); // OK
        }

        var trip = beds.Zip(voices, beds).First();
        Sink.TrainClip(trip.First); // OK
        Sink.TrainClip(trip.Second); // BAD: zip3
        var firstOr = beds.FirstOrDefault(c => c.Rate > 1, Source.LoadPerformer());
        Sink.TrainClip(firstOr); // BAD: first-or-default
        Sink.TrainClip(beds.SingleOrDefault() ?? new Clip()); // OK
        var cl = new List<Clip>
        {
            Source.LoadPublic()
        };
        var q = cl.Select(c => c.Text);
        cl[0] = Source.LoadPerformer();
        Sink.TrainText(q.First()); // BAD: deferred
        var seen = new List<string>();
        var lazy = voices.Select(c =>
        {
            seen.Add(c.Text);
            return c;
        });
        Sink.Train(seen); // OK: hard
        _ = lazy.Count();
        Sink.Train(seen); // BAD: side-effect
    }
}
