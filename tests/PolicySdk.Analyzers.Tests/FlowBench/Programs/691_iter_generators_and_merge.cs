// iter: Infinite generators, merging of two sources and materialization at different times.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case691_Iter_GeneratorsAndMerge
{
    private static IEnumerable<T> Forever<T>(Func<T> make)
    {
        for (; ; )
        {
            yield return make();
        }
    }

    private static IEnumerable<T> Interleave<T>(IEnumerable<T> a, IEnumerable<T> b)
    {
        using var left = a.GetEnumerator();
        using var right = b.GetEnumerator();
        while (left.MoveNext() && right.MoveNext())
        {
            yield return left.Current;
            yield return right.Current;
        }
    }

    private static IEnumerable<string> Running(IEnumerable<string> words)
    {
        var all = "";
        foreach (var word in words)
        {
            yield return all;
            all += word;
        }
    }

    public static void Run()
    {
        Sink.TrainAll(Forever(Source.LoadPerformer).Take(3)); // BAD: generator
        Sink.TrainAll(Forever(Source.LoadPublic).Take(3)); // OK
        Sink.TrainAll(Interleave(Source.LoadPublics(), Source.LoadPerformers())); // BAD: interleaved
        Sink.TrainAll(Interleave(Source.LoadPublics(), Source.LoadPublics())); // OK
        Sink.Train(Running(["a", Source.LoadPerformerText(), "b"])); // BAD: running
        Sink.Train(Running(["a", "b"]).ToList()); // OK
        var counts = Forever(() => 1).Zip(Source.LoadPerformers(), (n, _) => n).ToList();
        Sink.Train(counts); // OK
        IEnumerator<Clip> e = Forever(Source.LoadPublic).GetEnumerator();
        e.MoveNext();
        Sink.TrainClip(e.Current); // OK
    }
}
