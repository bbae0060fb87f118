// iter: Recursive iterators, pairs of neighbours and an iterator with a parameter object.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case955_Iter_TreeAndPairs
{
    private sealed class Node(Clip clip, params Node[] children)
    {
        public Clip Clip { get; } = clip;

        public IEnumerable<Node> Walk()
        {
            yield return this;
            foreach (var child in children)
            {
                foreach (var below in child.Walk())
                {
                    yield return below;
                }
            }
        }
    }

    private static IEnumerable<(T Before, T After)> Pairwise<T>(this IEnumerable<T> items)
    {
        using var e = items.GetEnumerator();
        if (!e.MoveNext())
        {
            yield break;
        }

        var before = e.Current;
        while (e.MoveNext())
        {
            yield return (before, e.Current);
            before = e.Current;
        }
    }

    private static IEnumerable<TOut> Scan<T, TOut>(this IEnumerable<T> items, TOut seed, Func<TOut, T, TOut> step)
    {
        var state = seed;
        foreach (var item in items)
        {
            state = step(state, item);
            yield return state;
        }
    }

    public static void Run()
    {
        var tree = new Node(Source.LoadPublic(), new Node(Source.LoadPublic(), new Node(Source.LoadPerformer())));
        foreach (var node in tree.Walk())
        {
            Sink.TrainClip(node.Clip); // BAD: deep-child
        }

        var open = new Node(Source.LoadPublic(), new Node(Source.LoadPublic()));
        Sink.TrainAll(open.Walk().Select(n => n.Clip)); // OK

        foreach (var (before, after) in Source.LoadPerformers().Pairwise())
        {
            Sink.TrainClip(before); // BAD: pair-before
            Sink.TrainClip(after); // BAD: pair-after
        }

        Sink.TrainText(Source.LoadPerformers().Scan("", (acc, c) => acc + c.Text).Last()); // BAD: scan
        Sink.Train(Source.LoadPerformers().Scan(0, (n, c) => n + 1).Last()); // DERIVED: counted
        Sink.Train(Source.LoadPublics().Pairwise().First()); // OK
    }
}
