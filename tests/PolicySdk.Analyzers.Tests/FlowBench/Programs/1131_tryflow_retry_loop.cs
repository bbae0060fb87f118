// tryflow: Attempts in a loop, left by a return or continued by the handler.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1131_Tryflow_RetryLoop
{
    private static void Check(int attempt)
    {
        if (attempt < 2)
        {
            throw new InvalidOperationException("busy");
        }
    }

    private static Clip Retry()
    {
        var clip = Source.LoadPublic();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Check(attempt);
                return clip;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                clip = Source.LoadPerformer();
            }
        }
    }

    private static Clip RetryOpen()
    {
        var clip = Source.LoadPerformer();
        var attempt = 0;
        while (true)
        {
            try
            {
                clip = Source.LoadPublic();
                Check(attempt);
                break;
            }
            catch (InvalidOperationException)
            {
                attempt++;
                continue;
            }
        }

        return clip;
    }

    public static void Run()
    {
        Sink.TrainClip(Retry()); // BAD: fallback-of-earlier-attempt
        Sink.TrainClip(RetryOpen()); // OK
    }
}
