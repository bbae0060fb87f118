// tryflow: An inner handler changes the value and throws on.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1129_Tryflow_NestedRethrow
{
    private static void Check(int code)
    {
        if (code == 1)
        {
            throw new TimeoutException();
        }

        if (code == 2)
        {
            throw new ArgumentException("code");
        }
    }

    public static void Run(int code)
    {
        var clip = Source.LoadPublic();
        try
        {
            try
            {
                Check(code);
            }
            catch (TimeoutException)
            {
                clip = Source.LoadPerformer();
                throw;
            }

            Sink.TrainClip(clip); // OK
        }
        catch (TimeoutException)
        {
            Sink.TrainClip(clip); // BAD: rethrown
        }
        catch (ArgumentException)
        {
            Sink.TrainClip(clip); // OK: hard
            clip = new Clip();
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(clip); // BAD: joined
    }
}
