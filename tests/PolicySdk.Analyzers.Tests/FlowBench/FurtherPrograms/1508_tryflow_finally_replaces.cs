// tryflow: A finally block and a rethrow keep the performer take from the code behind.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1508_Tryflow_FinallyReplaces
{
    private static string Scrub(bool fail)
    {
        var text = Source.LoadPerformerText();
        try
        {
            if (fail)
            {
                throw new FormatException();
            }

            text = "clean";
        }
        catch (FormatException)
        {
            text = "bad format";
        }

        return text;
    }

    public static void Run(bool fail)
    {
        Sink.TrainText(Scrub(fail)); // OK

        var clip = Source.LoadPublic();
        try
        {
            clip = Source.LoadPerformer();
            if (fail)
            {
                throw new InvalidOperationException();
            }

            Sink.TrainClip(clip); // BAD: inside-try
        }
        catch (InvalidOperationException) when (clip.Rate < 0)
        {
            Sink.TrainText("negative rate"); // OK
            throw;
        }
        catch (InvalidOperationException)
        {
            return;
        }
        finally
        {
            clip = Source.LoadPublic();
        }

        Sink.TrainClip(clip); // OK
    }
}
