// exc: Exceptions carry the text in Data, in messages, in inner and aggregated exceptions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1509_Exc_DataAndAggregate
{
    public static async Task Run()
    {
        try
        {
            var e = new InvalidOperationException("bad take");
            e.Data["text"] = Source.LoadPerformerText();
            throw e;
        }
        catch (InvalidOperationException e)
        {
            Sink.Train(e.Data["text"]!); // BAD: exception-data
        }

        var failing = Task.Run(() =>
        {
            throw new FormatException("cannot parse " + Source.LoadPerformerText());
        });
        try
        {
            failing.Wait();
        }
        catch (AggregateException all)
        {
            Sink.TrainText(all.InnerExceptions[0].Message); // BAD: aggregate-inner
            Sink.TrainText(all.Flatten().GetBaseException().Message); // BAD: base-exception
        }

        ExceptionDispatchInfo? held = null;
        try
        {
            throw new ArgumentException("outer", new Exception(Source.LoadPerformer().Text));
        }
        catch (ArgumentException e)
        {
            held = ExceptionDispatchInfo.Capture(e);
        }

        try
        {
            held.Throw();
        }
        catch (ArgumentException e)
        {
            Sink.TrainText(e.InnerException!.Message); // BAD: dispatch-info
        }

        await Task.Yield();
        try
        {
            throw new ArgumentException(Source.LoadPublicText());
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // OK
        }
    }
}
