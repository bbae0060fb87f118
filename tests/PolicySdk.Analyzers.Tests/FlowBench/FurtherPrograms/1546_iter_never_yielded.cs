// iter: The take is held by the iterator but never handed out.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1546_Iter_NeverYielded
{
    private static IEnumerable<int> Indices(IEnumerable<Clip> clips)
    {
        var i = 0;
        foreach (var _ in clips)
        {
            yield return i++;
        }
    }

    private static IEnumerable<string> Guarded(string secret, int n)
    {
        for (var i = 0; i < n; i++)
        {
            yield return "public";
        }

        if (n > 5)
        {
            yield return secret;
        }
    }

    private static IEnumerable<T> Alternate<T>(IEnumerable<T> a, IEnumerable<T> b)
    {
        using var left = a.GetEnumerator();
        using var right = b.GetEnumerator();
        while (left.MoveNext() && right.MoveNext())
        {
            yield return left.Current;
            yield return right.Current;
        }
    }

    public static void Run(int n)
    {
        Sink.Train(Indices(Source.LoadPerformers()).ToArray()); // OK
        Sink.TrainAll(Alternate(Source.LoadPublics(), Source.LoadPublics()).ToList()); // OK
        Sink.TrainAll(Alternate(Source.LoadPublics(), Source.LoadPerformers()).ToList()); // BAD: alternated
        foreach (var line in Guarded(Source.LoadPerformerText(), n))
        {
            Sink.TrainText(line); // BAD: late-yield
        }
    }
}
