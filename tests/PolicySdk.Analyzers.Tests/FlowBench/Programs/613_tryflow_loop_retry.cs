// tryflow: A retry loop with continue, break and return inside of try and catch.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case613_Tryflow_LoopRetry
{
    private static Clip Fetch(int round) => round > 2 ? Source.LoadPerformer() : throw new TimeoutException();

    private static Clip Open(int round) => round > 2 ? Source.LoadPublic() : throw new TimeoutException();

    private static Clip Retry(Func<int, Clip> load)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return load(i);
            }
            catch (TimeoutException) when (i < 5)
            {
                continue;
            }
        }
    }

    public static void Run()
    {
        Sink.TrainClip(Retry(Fetch)); // BAD: retried
        Sink.TrainClip(Retry(Open)); // OK

        Clip? clip = null;
        var i = 0;
        while (clip is null)
        {
            try
            {
                clip = Fetch(i);
                break;
            }
            catch (TimeoutException)
            {
                i++;
            }
            finally
            {
                if (clip is not null)
                {
                    Sink.TrainClip(clip); // BAD: in-finally
                }
            }
        }

        Sink.Train(clip!); // BAD: after-break
        Sink.Train(i); // OK
    }
}
