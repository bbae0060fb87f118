// exc: The Data dictionary of an exception.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case322_Exc_Data
{
    private static void Fail(Clip clip)
    {
        var error = new InvalidOperationException("fixed");
        error.Data["clip"] = clip;
        error.Data.Add("name", "take");
        throw error;
    }

    public static void Run()
    {
        try
        {
            Fail(Source.LoadPerformer());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainClip((Clip)e.Data["clip"]!); // BAD: data-entry
            Sink.TrainText((string)e.Data["name"]!); // OK: hard
            Sink.TrainText(e.Message); // OK
            Sink.Train(e); // BAD: data-reachable
        }

        try
        {
            Fail(Source.LoadPublic());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainClip((Clip)e.Data["clip"]!); // OK
        }

        try
        {
            try
            {
                throw new TimeoutException();
            }
            catch (TimeoutException e)
            {
                e.Data["words"] = Source.LoadPerformerText();
                throw;
            }
        }
        catch (TimeoutException e)
        {
            Sink.Train(e.Data["words"]!); // BAD: added-before-rethrow
        }
    }
}
