// exc: Messages, data entries, inner and aggregated exceptions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1639_Exc_DataAndInner
{
    private static void Check(Clip clip)
    {
        var error = new FormatException("bad take");
        error.Data["words"] = clip.Text;
        throw error;
    }

    private static void Wrap(Clip clip)
    {
        try
        {
            Check(clip);
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException("wrapped", e);
        }
    }

    public static void Run()
    {
        try
        {
            Wrap(Source.LoadPerformer());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // OK
            Sink.Train(e.InnerException!.Data["words"]!); // BAD: data-of-inner
            Sink.Train(e); // BAD: whole-exception
        }

        try
        {
            throw new ArgumentException($"rejected: {Source.LoadPerformerText()}");
        }
        catch (ArgumentException e) when (e.Message.Length > 3)
        {
            Sink.TrainText(e.Message); // BAD: message
            Sink.TrainText(e.GetType().Name); // OK
        }

        var all = new AggregateException("all", new TimeoutException("late"), new FormatException(Source.LoadPerformerText()));
        Sink.TrainText(all.InnerExceptions[1].Message); // BAD: aggregated-message
        foreach (var inner in all.Flatten().InnerExceptions)
        {
            Sink.TrainText(inner.Message); // BAD: flattened-message
        }

        var open = new AggregateException(new FormatException(Source.LoadPublicText()));
        Sink.TrainText(open.InnerException!.Message); // OK
        Sink.Train(open); // OK
    }
}
