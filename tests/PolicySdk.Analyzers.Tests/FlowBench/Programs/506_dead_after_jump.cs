// dead: Code after return, throw, break, continue and endless loops.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162

public static class Case506_Dead_AfterJump
{
    private static void Fail() => throw new InvalidOperationException();

    public static void First(bool flag)
    {
        var clip = Source.LoadPerformer();
        if (flag)
        {
            return;
            Sink.TrainClip(clip); // OK
        }

        foreach (var c in Source.LoadPerformers())
        {
            if (c.Rate > 1)
            {
                continue;
                Sink.TrainClip(c); // OK
            }

            Sink.TrainClip(c); // BAD: reached-element
            break;
            Sink.TrainClip(c); // OK
        }

        throw new NotSupportedException();
        Sink.TrainClip(clip); // OK
    }

    public static void Second()
    {
        var clip = Source.LoadPerformer();
        Fail();
        Sink.TrainClip(clip); // OK: hard
    }

    public static void Third()
    {
        var clip = Source.LoadPublic();
        while (true)
        {
            Sink.TrainClip(clip); // BAD: endless-loop
            clip = Source.LoadPerformer();
        }

        Sink.TrainClip(clip); // OK
    }
}
