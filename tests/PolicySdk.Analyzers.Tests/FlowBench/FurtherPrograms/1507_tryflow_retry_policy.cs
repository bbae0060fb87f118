// tryflow: A retry loop catches, remembers and finally hands out the result.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1507_Tryflow_RetryPolicy
{
    private static int s_attempts;

    private static Clip Flaky(bool rights)
    {
        if (s_attempts++ % 2 == 0)
        {
            throw new TimeoutException();
        }

        return rights ? Source.LoadPerformer() : Source.LoadPublic();
    }

    private static T Retry<T>(Func<T> action, int times)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return action();
            }
            catch (TimeoutException) when (i < times)
            {
                Console.WriteLine(i);
            }
        }
    }

    public static void Run(bool rights)
    {
        Sink.TrainClip(Retry(() => Flaky(rights), 3)); // BAD: retried
        Sink.TrainText(Retry(() => Source.LoadPublicText(), 3)); // OK

        var current = "start";
        try
        {
            try
            {
                current = Source.LoadPerformerText();
                Flaky(false);
            }
            finally
            {
                Sink.TrainText(current); // BAD: inner-finally
                current = "end";
            }
        }
        catch (TimeoutException)
        {
            Sink.TrainText(current); // OK
        }
    }
}
