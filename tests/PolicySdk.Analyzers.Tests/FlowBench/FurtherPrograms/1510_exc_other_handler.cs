// exc: The handlers see exceptions which do not carry the take.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1510_Exc_OtherHandler
{
    private sealed class SkipException(string reason, Clip clip) : Exception(reason)
    {
        public Clip Clip { get; } = clip;
    }

    private static void Guard(Clip clip, int why)
    {
        if (why == 1)
        {
            throw new SkipException("too short", clip);
        }

        if (why == 2)
        {
            throw new NotSupportedException("rate");
        }
    }

    public static void Run(int why)
    {
        try
        {
            Guard(Source.LoadPerformer(), why);
        }
        catch (SkipException e)
        {
            Sink.TrainText(e.Message); // OK
            Sink.TrainClip(e.Clip); // BAD: skip-payload
            Sink.Train(e); // BAD: whole-exception
        }
        catch (NotSupportedException e)
        {
            Sink.TrainText(e.Message); // OK
        }
    }
}
