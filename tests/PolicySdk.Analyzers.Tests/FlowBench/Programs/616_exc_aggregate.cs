// exc: Several exceptions are gathered into one and taken apart again.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case616_Exc_Aggregate
{
    public static void Run()
    {
        var errors = new List<Exception>();
        foreach (var clip in Source.LoadPerformers())
        {
            errors.Add(new FormatException(clip.Text));
        }

        try
        {
            throw new AggregateException("several", errors);
        }
        catch (AggregateException all)
        {
            foreach (var e in all.InnerExceptions)
            {
                Sink.TrainText(e.Message); // BAD: inner-exceptions
            }

            all.Handle(e =>
            {
                Sink.TrainText(e.Message); // BAD: handled
                return true;
            });
            Sink.Train(all.Flatten()); // BAD: flattened
        }

        try
        {
            throw new AggregateException(new FormatException("a"), new TimeoutException(Source.LoadPublicText()));
        }
        catch (AggregateException all) when (all.InnerException is FormatException inner)
        {
            Sink.TrainText(inner.Message); // OK
            Sink.Train(all); // OK
        }
    }
}
