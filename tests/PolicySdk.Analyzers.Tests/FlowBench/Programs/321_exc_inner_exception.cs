// exc: The clip's text sits in the inner exception.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case321_Exc_InnerException
{
    public static void Run()
    {
        try
        {
            try
            {
                throw new FormatException(Source.LoadPerformerText());
            }
            catch (FormatException e)
            {
                throw new InvalidOperationException("wrapped", e);
            }
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.InnerException!.Message); // BAD: inner-message
            Sink.TrainText(e.Message); // OK
            Sink.Train(e); // BAD: reachable-inner
            Sink.TrainText(e.GetBaseException().Message); // BAD: base-exception
        }

        try
        {
            throw new AggregateException(new FormatException("plain"), new TimeoutException(Source.LoadPerformerText()));
        }
        catch (AggregateException e)
        {
            foreach (var inner in e.InnerExceptions)
            {
                Sink.TrainText(inner.Message); // BAD: aggregate-inner
            }
        }

        try
        {
            throw new AggregateException("all", new FormatException(Source.LoadPublicText()));
        }
        catch (AggregateException e) when (e.InnerException is FormatException { Message: var m })
        {
            Sink.TrainText(m); // OK
            Sink.Train(e.Flatten().InnerExceptions); // OK
        }
    }
}
