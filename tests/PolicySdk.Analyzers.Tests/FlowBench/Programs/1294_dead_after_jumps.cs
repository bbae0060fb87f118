// dead: Statements behind return, throw, break and endless loops.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162

public static class Case1294_Dead_AfterJumps
{
    private static void Fail() => throw new InvalidOperationException("always");

    private static void Early(Clip clip)
    {
        Console.WriteLine(clip.Rate);
        return;
        Sink.TrainClip(clip); // OK
    }

    private static void Thrown(Clip clip)
    {
        try
        {
            throw new TimeoutException();
            Sink.TrainClip(clip); // OK
        }
        catch (TimeoutException)
        {
            Sink.TrainText(clip.Text); // BAD: handler-is-live
        }
    }

    private static void Always(Clip clip)
    {
        try
        {
            Fail();
            Sink.TrainClip(clip); // OK: hard
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine("failed");
        }
    }

    public static void Run(int n)
    {
        var voice = Source.LoadPerformer();
        Early(voice);
        Thrown(voice); // VIA: handler-is-live
        Always(voice);

        foreach (var clip in Source.LoadPerformers())
        {
            if (n > 0)
            {
                continue;
                Sink.TrainClip(clip); // OK
            }

            Sink.TrainClip(clip); // BAD: not-continued
            break;
            Sink.TrainText(clip.Text); // OK
        }

        while (true)
        {
            if (n++ > 5)
            {
                goto done;
            }
        }

        Sink.TrainClip(voice); // OK
    done:
        Sink.TrainFloats(voice.Samples); // BAD: after-goto
    }
}
