// tryflow: The finally block always runs and overwrites.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case315_Tryflow_FinallyOverwrites
{
    private static string s_note = "";

    private static void Check(bool fail)
    {
        if (fail)
        {
            throw new InvalidOperationException("device lost");
        }
    }

    public static void Run(bool fail)
    {
        var clip = Source.LoadPublic();
        try
        {
            clip = Source.LoadPerformer();
            Check(fail);
        }
        finally
        {
            Sink.TrainClip(clip); // BAD: in-finally
            clip = Source.LoadPublic();
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(clip); // OK
    }

    public static void RunNested(bool fail)
    {
        var text = "start";
        try
        {
            try
            {
                Check(fail);
                text = Source.LoadPublicText();
            }
            finally
            {
                s_note = Source.LoadPerformerText();
            }

            Sink.TrainText(text); // OK
        }
        catch (InvalidOperationException)
        {
            Sink.TrainText(text); // OK
            Sink.TrainText(s_note); // BAD: set-in-finally
            s_note = "cleared";
        }
        finally
        {
            text = s_note;
        }

        Sink.TrainText(text); // BAD: success-path
    }
}
