// exc: The clip travels in the inner exception or in the data dictionary.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1134_Exc_InnerAndData
{
    private sealed class TakeException(string message, Clip? clip, Exception? inner = null) : Exception(message, inner)
    {
        public Clip? Clip => clip;
    }

    private static void Record(Clip clip)
    {
        try
        {
            throw new TakeException("too loud", clip);
        }
        catch (TakeException e)
        {
            throw new InvalidOperationException("session failed", e);
        }
    }

    public static void Run()
    {
        try
        {
            Record(Source.LoadPerformer());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainClip(((TakeException)e.InnerException!).Clip!); // BAD: inner-exception
            Sink.TrainText(e.Message); // OK
            Sink.Train(e.GetBaseException()); // BAD: base-exception
        }

        try
        {
            var failure = new TimeoutException("late");
            failure.Data["clip"] = Source.LoadPerformer();
            throw failure;
        }
        catch (TimeoutException e)
        {
            Sink.Train(e.Data["clip"]!); // BAD: data-dictionary
            Sink.TrainText(e.Message); // OK
        }
    }
}
