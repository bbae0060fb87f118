// tryflow: Returns through finally, nested handlers, rethrow and loops that leave a try.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case985_Tryflow_FinallyAndReturn
{
    private static string s_trace = "";

    private static string ReturnThenChange()
    {
        var text = Source.LoadPublicText();
        try
        {
            return text;
        }
        finally
        {
            text = Source.LoadPerformerText();
            s_trace = text;
        }
    }

    private static Clip FirstOf(IEnumerable<Clip> clips)
    {
        foreach (var clip in clips)
        {
            try
            {
                if (clip.Rate > 0)
                {
                    return clip;
                }
            }
            catch (FormatException)
            {
                continue;
            }
        }

        return new Clip();
    }

    private static string Nested(string text, bool fail)
    {
        var state = "start";
        try
        {
            try
            {
                state = text;
                if (fail)
                {
                    throw new InvalidOperationException(text);
                }

                state = "end";
            }
            catch (InvalidOperationException e) when (e.Message.Length > 0)
            {
                state += "!";
                throw new ArgumentException("wrapped", e);
            }
        }
        catch (ArgumentException e)
        {
            return state + e.InnerException!.Message;
        }

        return state;
    }

    public static void Run(bool fail)
    {
        Sink.TrainText(ReturnThenChange()); // OK
        Sink.TrainText(s_trace); // BAD: changed-in-finally
        Sink.TrainClip(FirstOf(Source.LoadPerformers())); // BAD: return-in-try
        Sink.TrainClip(FirstOf(Source.LoadPublics())); // OK
        Sink.TrainText(Nested(Source.LoadPerformerText(), fail)); // BAD: inner-exception
        Sink.TrainText(Nested(Source.LoadPublicText(), fail)); // OK

        var text = Source.LoadPerformerText();
        try
        {
            text = "open";
            Console.WriteLine(int.Parse(Source.LoadPublicText()));
        }
        catch (FormatException)
        {
            Sink.TrainText(text); // OK
            text = Source.LoadPublicText();
        }

        Sink.TrainText(text); // OK
    }
}
