// exc: The message of a standard exception carries text.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case320_Exc_Message
{
    private static void Reject(string text)
    {
        if (text.Length > 3)
        {
            throw new InvalidOperationException($"rejected: {text}");
        }
    }

    public static void Run()
    {
        try
        {
            Reject(Source.LoadPerformerText());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // BAD: message
            Sink.TrainText(e.ToString()); // BAD: to-string
            Sink.Train(e); // BAD: exception-object
            Sink.TrainText(e.GetType().Name); // OK
        }

        try
        {
            Reject(Source.LoadPublicText());
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            var text = Source.LoadPerformerText();
            throw new ArgumentException("bad text", nameof(text));
        }
        catch (ArgumentException e)
        {
            Sink.TrainText(e.ParamName!); // OK
            Sink.TrainText(e.Message); // OK
        }
    }
}
