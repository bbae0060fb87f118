// dead: Code after calls that never return, and loops that never end.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case725_Dead_AfterThrowingCalls
{
    [DoesNotReturn]
    private static void Fail(string why) => throw new InvalidOperationException(why);

    private static Clip Forever()
    {
        while (true)
        {
            Console.WriteLine("round");
        }
    }

    private static void Stop() => throw new NotSupportedException();

    public static void Run(bool fail)
    {
        var clip = Source.LoadPerformer();
        if (fail)
        {
            Fail("closed");
            Sink.TrainClip(clip); // OK: hard
        }

        try
        {
            Stop();
            Sink.TrainClip(clip); // OK: hard
        }
        catch (NotSupportedException)
        {
            Sink.TrainText(clip.Text); // BAD: in-handler
        }

        if (clip.Rate > 0)
        {
            clip = Source.LoadPublic();
            Sink.TrainClip(clip); // OK
            return;
        }

        Sink.TrainClip(clip); // BAD: after-return
        clip = Forever();
        Sink.TrainClip(clip); // OK
    }
}
