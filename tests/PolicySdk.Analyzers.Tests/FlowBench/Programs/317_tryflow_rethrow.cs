// tryflow: Handlers change the state and throw again.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case317_Tryflow_Rethrow
{
    public static void Run(bool fail)
    {
        var clip = Source.LoadPublic();
        var seen = "none";
        try
        {
            try
            {
                if (fail)
                {
                    throw new TimeoutException();
                }

                Sink.TrainClip(clip); // OK
            }
            catch (TimeoutException)
            {
                clip = Source.LoadPerformer();
                throw;
            }

            Sink.TrainClip(clip); // OK
        }
        catch (Exception e) when (e is TimeoutException or FormatException)
        {
            Sink.TrainClip(clip); // BAD: set-before-rethrow
            clip = Source.LoadPublic();
            seen = "timeout";
        }

        Sink.TrainClip(clip); // OK
        Sink.TrainText(seen); // OK
        try
        {
            seen = Source.LoadPerformerText();
            throw new FormatException();
        }
        catch (FormatException)
        {
            try
            {
                Sink.TrainText(seen); // BAD: nested-try-in-handler
                seen = int.Parse("x").ToString();
            }
            catch (FormatException)
            {
                Sink.TrainText(seen); // BAD: parse-failed
            }
        }
    }
}
