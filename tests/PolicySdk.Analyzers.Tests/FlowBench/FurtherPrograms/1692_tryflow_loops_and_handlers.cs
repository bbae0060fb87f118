// tryflow: Retry loops, nested handlers and early exits.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1692_Tryflow_LoopsAndHandlers
{
    private static void Probe(int attempt)
    {
        if (attempt > 1)
        {
            throw new InvalidOperationException($"attempt {attempt}");
        }
    }

    private static string Attempt(bool fail)
    {
        var result = "empty";
        try
        {
            result = Source.LoadPerformerText();
            Probe(fail ? 2 : 0);
            result = "checked";
        }
        catch (InvalidOperationException e) when (e.Message.Length > 100)
        {
            result = "long";
        }
        catch (InvalidOperationException)
        {
            return result;
        }

        return result.Trim();
    }

    public static void Run(bool fail, int tries)
    {
        Sink.TrainText(Attempt(fail)); // BAD: returned-by-handler

        var last = Source.LoadPublic();
        for (var attempt = 0; attempt < tries; attempt++)
        {
            try
            {
                Probe(attempt);
                Sink.TrainClip(last); // BAD: next-round
                last = Source.LoadPerformer();
                if (fail)
                {
                    break;
                }
            }
            catch (InvalidOperationException)
            {
                last = Source.LoadPublic();
                continue;
            }
            finally
            {
                Console.WriteLine(last.Rate);
            }
        }

        var frames = Source.LoadPerformerSamples();
        try
        {
            Probe(tries);
            frames = Source.LoadPublicSamples();
        }
        catch (InvalidOperationException)
        {
            frames = [];
        }

        Sink.TrainFloats(frames); // OK

        var note = "n";
        try
        {
            Probe(tries);
            note = Source.LoadPerformerText();
        }
        catch (InvalidOperationException e)
        {
            Sink.TrainText(e.Message + note); // OK
        }

        Sink.TrainText(note); // BAD: after-success
    }
}
