// iter: Lazily composed stages with functions, buffers and manual MoveNext.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case463_Iter_Pipelines
{
    private static IEnumerable<TOut> Map<TIn, TOut>(this IEnumerable<TIn> items, Func<TIn, TOut> f)
    {
        foreach (var item in items)
        {
            yield return f(item);
        }
    }

    private static IEnumerable<List<T>> Batches<T>(this IEnumerable<T> items, int size)
    {
        var batch = new List<T>();
        foreach (var item in items)
        {
            batch.Add(item);
            if (batch.Count == size)
            {
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static IEnumerable<Clip> Alternate(IEnumerable<Clip> left, IEnumerable<Clip> right)
    {
        using var a = left.GetEnumerator();
        using var b = right.GetEnumerator();
        while (a.MoveNext() && b.MoveNext())
        {
            yield return a.Current;
            yield return b.Current;
        }
    }

    private static IEnumerable<T> Tee<T>(IEnumerable<T> items, List<T> log)
    {
        foreach (var item in items)
        {
            log.Add(item);
            yield return item;
        }
    }

    public static void Run()
    {
        Sink.Train(Source.LoadPerformers().Map(c => c.Text).Batches(2).First()); // BAD: batches
        Sink.Train(Source.LoadPerformers().Map(_ => "x").Batches(2).First()); // OK
        Sink.TrainAll(Alternate(Source.LoadPublics(), Source.LoadPerformers())); // BAD: alternate
        Sink.TrainAll(Alternate(Source.LoadPublics(), Source.LoadPublics())); // OK

        var log = new List<Clip>();
        var stage = Tee(Source.LoadPerformers(), log);
        Sink.TrainAll(log); // OK
        Console.WriteLine(stage.Count());
        Sink.TrainAll(log); // BAD: side-list
    }
}
