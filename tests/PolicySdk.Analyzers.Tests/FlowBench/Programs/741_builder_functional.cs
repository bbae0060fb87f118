// builder: A builder that collects functions, and one that is a chain of immutable values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case741_Builder_Functional
{
    private sealed class Recipe
    {
        private readonly List<Func<Clip, Clip>> _steps = [];

        public Recipe Then(Func<Clip, Clip> step)
        {
            _steps.Add(step);
            return this;
        }

        public Clip Cook(Clip clip)
        {
            foreach (var step in _steps)
            {
                clip = step(clip);
            }

            return clip;
        }
    }

    private sealed record Query(string Table, params string[] Where)
    {
        public Query And(string condition) => this with { Where = [.. Where, condition] };

        public string Sql => $"from {Table} where {string.Join(" and ", Where)}";
    }

    public static void Run()
    {
        var pass = new Recipe().Then(c => c.Next ?? c).Then(c => new Clip(c.Text, []));
        Sink.TrainClip(pass.Cook(Source.LoadPerformer())); // BAD: cooked
        Sink.TrainClip(pass.Cook(Source.LoadPublic())); // OK
        var fresh = new Recipe().Then(_ => new Clip());
        Sink.TrainClip(fresh.Cook(Source.LoadPerformer())); // OK: hard
        var all = new Query("clips");
        var one = all.And("id = " + Source.LoadPerformerText());
        Sink.TrainText(one.Sql); // BAD: condition
        Sink.TrainText(all.Sql); // OK
        Sink.TrainText(one.Table); // OK
        Sink.TrainText(all.And("a").And("b").Sql); // OK
    }
}
