// loop: A queue of work and a chain of takes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1668_Loop_WorkList
{
    private static Clip Last(Clip clip)
    {
        while (clip.Next is { } next)
        {
            clip = next;
        }

        return clip;
    }

    public static void Run(int limit)
    {
        var open = new Queue<(Clip Clip, int Depth)>();
        open.Enqueue((Source.LoadPerformer(), 0));
        var texts = new List<string>();
        var depths = new List<int>();
        while (open.TryDequeue(out var work))
        {
            texts.Add(work.Clip.Text);
            depths.Add(work.Depth);
            if (work.Clip.Next != null)
            {
                open.Enqueue((work.Clip.Next, work.Depth + 1));
            }
        }

        Sink.Train(texts); // BAD: collected-texts
        Sink.Train(depths); // OK
        Sink.TrainClip(Last(Source.LoadPerformer())); // BAD: end-of-chain
        Sink.TrainClip(Last(Source.LoadPublic())); // OK

        var picked = new Clip();
        for (var i = 0; ; i++)
        {
            if (i >= limit)
            {
                break;
            }

            picked = Source.LoadPerformer();
            picked = new Clip($"take {i}", []);
        }

        Sink.TrainClip(picked); // OK

        var tail = new float[2];
        foreach (ref var cell in tail.AsSpan())
        {
            Sink.Train(cell); // OK: hard
            cell = Source.LoadPerformerSamples()[1];
        }

        Sink.TrainFloats(tail); // BAD: ref-loop-variable
    }
}
