// tryflow: Return values, finally blocks and rethrown exceptions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1691_Tryflow_FinallyOrder
{
    private static Clip s_log = new();

    private static Clip ReturnFirst()
    {
        var clip = Source.LoadPublic();
        try
        {
            return clip;
        }
        finally
        {
            clip = Source.LoadPerformer();
            s_log = clip;
        }
    }

    private static Clip Restore(bool fail)
    {
        var clip = Source.LoadPerformer();
        try
        {
            if (fail)
            {
                throw new FormatException();
            }
        }
        catch (FormatException)
        {
            return Source.LoadPublic();
        }
        finally
        {
            Console.WriteLine("done");
        }

        return clip;
    }

    public static void Run(bool fail)
    {
        Sink.TrainClip(ReturnFirst()); // OK
        Sink.TrainClip(s_log); // BAD: stored-in-finally
        Sink.TrainClip(Restore(fail)); // BAD: normal-return

        var text = Source.LoadPerformerText();
        try
        {
            Console.WriteLine(text.Length);
        }
        finally
        {
            text = "restored";
        }

        Sink.TrainText(text); // OK

        var words = "none";
        try
        {
            try
            {
                words = Source.LoadPerformerText();
                throw new TimeoutException(fail ? "slow" : "late");
            }
            finally
            {
                Sink.TrainText(words); // BAD: in-finally
                words += "!";
            }
        }
        catch (TimeoutException e)
        {
            Sink.TrainText(words); // BAD: after-finally
            Sink.TrainText(e.Message); // OK
        }
    }
}
