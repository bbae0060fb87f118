// exc: An exception is kept, returned and thrown later.
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case324_Exc_Captured
{
    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var kept = Try(() => throw new FormatException(text));
        Sink.TrainText(kept!.Message); // BAD: returned-exception

        var open = Try(() => throw new FormatException(Source.LoadPublicText()));
        Sink.TrainText(open!.Message); // OK

        ExceptionDispatchInfo? info = null;
        try
        {
            throw new TimeoutException(text);
        }
        catch (TimeoutException e)
        {
            info = ExceptionDispatchInfo.Capture(e);
        }

        Sink.TrainText(info.SourceException.Message); // BAD: dispatch-info
        try
        {
            info.Throw();
        }
        catch (TimeoutException again)
        {
            Sink.TrainText(again.Message); // BAD: thrown-again
        }

        var made = new InvalidOperationException(text);
        Sink.TrainText(made.Message); // BAD: never-thrown
        Sink.Train(made.HResult); // OK
    }
}
