// iter: Nested and recursive iterators, try-finally around yield, early break.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case461_Iter_FinallyNested
{
    private static Clip s_left = new();

    private static IEnumerable<Clip> Chain(Clip? clip)
    {
        if (clip is null)
        {
            yield break;
        }

        yield return clip;
        foreach (var rest in Chain(clip.Next))
        {
            yield return rest;
        }
    }

    private static IEnumerable<int> Guarded()
    {
        var inner = Source.LoadPerformer();
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            s_left = inner;
        }
    }

    private static IEnumerable<string> Flat(IEnumerable<IEnumerable<string>> groups)
    {
        foreach (var group in groups)
            foreach (var item in group)
                yield return item;
    }

    public static void Run()
    {
        Sink.TrainAll(Chain(Source.LoadPerformer())); // BAD: recursive-iterator
        Sink.TrainAll(Chain(Source.LoadPublic())); // OK
        foreach (var n in Guarded())
        {
            Sink.Train(n); // OK
            break;
        }

        Sink.TrainClip(s_left); // BAD: set-in-finally
        Sink.Train(Flat([["a"], [Source.LoadPublicText()]]).ToList()); // OK
        Sink.Train(Flat([["a"], [Source.LoadPerformerText()]]).ToList()); // BAD: nested-groups
    }
}
