// linq: User-defined operators, side effects and captured variables in a pipeline.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1203_Linq_CustomOperators
{
    private static IEnumerable<T> Every<T>(this IEnumerable<T> items, int step)
    {
        var i = 0;
        foreach (var item in items)
        {
            if (i++ % step == 0)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<TOut> Map<TIn, TOut>(this IEnumerable<TIn> items, Func<TIn, TOut> f) => items.Select(f);

    public static void Run()
    {
        var words = Source.LoadPerformers().Every(2).Map(c => c.Text).Where(t => t.Length > 0);
        Sink.Train(words.ToList()); // BAD: custom-operators
        Sink.TrainAll(Source.LoadPublics().Every(2)); // OK
        Sink.Train(Source.LoadPerformers().Map(c => "fixed").ToList()); // OK

        var suffix = Source.LoadPerformerText();
        var tagged = Source.LoadPublics().Select(c => c.Text + suffix);
        Sink.TrainText(tagged.First()); // BAD: captured-in-selector
        var filtered = Source.LoadPublics().Where(c => c.Text != suffix).ToList();
        Sink.TrainAll(filtered); // OK

        var seen = new List<string>();
        var passed = Source.LoadPublics().Select((c, i) =>
        {
            seen.Add(suffix + i);
            return c;
        }).ToList();
        Sink.TrainAll(passed); // OK
        Sink.Train(seen); // BAD: side-effect

        var parallel = Source.LoadPerformers().AsParallel().Select(c => c.Samples).ToArray();
        Sink.TrainFloats(parallel[0]); // BAD: parallel
    }
}
