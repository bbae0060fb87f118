// iter: Enumerators driven by hand, recursive iterators and chains of iterators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1267_Iter_ManualAndRecursive
{
    private static IEnumerable<Clip> Chain(Clip? clip)
    {
        if (clip is null)
        {
            yield break;
        }

        yield return clip;
        foreach (var next in Chain(clip.Next))
        {
            yield return next;
        }
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            yield return item;
            yield return item;
        }
    }

    private static IEnumerable<int> Numbers(IEnumerable<Clip> clips)
    {
        var number = 0;
        foreach (var clip in clips)
        {
            Console.WriteLine(clip.Id);
            yield return number++;
        }
    }

    public static void Run()
    {
        using var clips = Source.LoadPerformers().GetEnumerator();
        while (clips.MoveNext())
        {
            Sink.TrainClip(clips.Current); // BAD: current
        }

        using var open = Source.LoadPublics().GetEnumerator();
        Sink.TrainClip(open.MoveNext() ? open.Current : new Clip()); // OK

        Sink.TrainAll(Chain(Source.LoadPerformer())); // BAD: recursive-iterator
        Sink.TrainAll(Chain(Source.LoadPublic())); // OK
        Sink.TrainAll(Twice(Twice(Source.LoadPerformers()))); // BAD: nested-iterators
        Sink.Train(Numbers(Source.LoadPublics())); // OK
        foreach (var number in Numbers(Source.LoadPerformers()))
        {
            Sink.Train(number); // DERIVED: position
        }
    }
}
