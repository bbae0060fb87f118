// exc: The text becomes part of an exception message.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1132_Exc_MessageText
{
    private static void Parse(string text)
    {
        if (text.Length > 0)
        {
            throw new FormatException($"cannot parse '{text}'");
        }
    }

    private static void Refuse(string text)
    {
        if (text.Length > 0)
        {
            throw new FormatException("cannot parse the text");
        }
    }

    public static void Run()
    {
        try
        {
            Parse(Source.LoadPerformerText());
        }
        catch (FormatException e)
        {
            Sink.TrainText(e.Message); // BAD: message
            Sink.Train(e); // BAD: whole-exception
            Sink.TrainText(e.ToString()); // BAD: exception-to-string
        }

        try
        {
            Refuse(Source.LoadPerformerText());
        }
        catch (Exception e)
        {
            Sink.TrainText(e.Message); // OK
        }

        var unthrown = new ArgumentException("bad", Source.LoadPerformerText());
        Sink.TrainText(unthrown.ParamName!); // BAD: param-name
    }
}
