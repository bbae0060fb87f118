// linq: Operators of one's own, generic and lazy, next to those of the library.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case655_Linq_CustomOperators
{
    private static IEnumerable<T> Every<T>(this IEnumerable<T> source, int step)
    {
        var i = 0;
        foreach (var item in source)
        {
            if (i++ % step == 0)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<TResult> Pairwise<T, TResult>(this IEnumerable<T> source, Func<T, T, TResult> f)
    {
        using var e = source.GetEnumerator();
        if (!e.MoveNext())
        {
            yield break;
        }

        var previous = e.Current;
        while (e.MoveNext())
        {
            yield return f(previous, e.Current);
            previous = e.Current;
        }
    }

    private static IEnumerable<T> Tee<T>(this IEnumerable<T> source, ICollection<T> into)
    {
        foreach (var item in source)
        {
            into.Add(item);
            yield return item;
        }
    }

    public static void Run()
    {
        Sink.TrainAll(Source.LoadPerformers().Every(2)); // BAD: every
        Sink.TrainAll(Source.LoadPublics().Every(2)); // OK
        Sink.Train(Source.LoadPerformers().Pairwise((a, b) => a.Text + b.Text).ToList()); // BAD: pairwise
        Sink.Train(Source.LoadPerformers().Pairwise((_, _) => "-").ToList()); // OK
        var seen = new List<Clip>();
        var openSeen = new List<Clip>();
        _ = Source.LoadPerformers().Tee(seen).Count();
        Sink.TrainAll(Source.LoadPublics().Tee(openSeen)); // OK
        Sink.TrainAll(seen); // BAD: tee
        Sink.TrainAll(openSeen); // OK
    }
}
