// tryflow: Two finally blocks run inside out; each changes what the next one sees.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case612_Tryflow_NestedFinally
{
    private static void Work(bool fail)
    {
        if (fail)
        {
            throw new InvalidOperationException();
        }
    }

    public static void Run(bool fail)
    {
        var text = "start";
        try
        {
            try
            {
                text = Source.LoadPerformerText();
                Work(fail);
            }
            finally
            {
                Sink.TrainText(text); // BAD: inner-finally
                text = "inner";
            }
        }
        finally
        {
            Sink.TrainText(text); // OK
            text = Source.LoadPerformerText();
        }

        Sink.TrainText(text); // BAD: after-outer
    }

    public static void RunMore(bool fail)
    {
        var clip = Source.LoadPublic();
        try
        {
            Work(fail);
        }
        catch (InvalidOperationException)
        {
            try
            {
                clip = Source.LoadPerformer();
                Work(fail);
            }
            catch (InvalidOperationException)
            {
                clip = Source.LoadPublic();
                Sink.TrainClip(clip); // OK
            }

            Sink.TrainClip(clip); // BAD: in-handler
            clip = Source.LoadPublic();
        }

        Sink.TrainClip(clip); // OK
    }
}
