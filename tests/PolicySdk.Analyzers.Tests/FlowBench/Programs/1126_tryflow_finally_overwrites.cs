// tryflow: The finally block runs on every path.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1126_Tryflow_FinallyOverwrites
{
    private static void Check(bool fail)
    {
        if (fail)
        {
            throw new InvalidOperationException("device lost");
        }
    }

    public static void Run(bool fail)
    {
        var clip = Source.LoadPerformer();
        try
        {
            Check(fail);
        }
        catch (InvalidOperationException)
        {
            Sink.TrainClip(clip); // BAD: in-catch
        }
        finally
        {
            clip = Source.LoadPublic();
        }

        Sink.TrainClip(clip); // OK

        var text = "public";
        try
        {
            Sink.TrainText(text); // OK
            Check(fail);
            text = "still public";
        }
        catch (InvalidOperationException e)
        {
            text = e.GetType().Name;
        }
        finally
        {
            Sink.TrainText(text); // OK
            text = Source.LoadPerformerText();
        }

        Sink.TrainText(text); // BAD: set-in-finally
    }
}
