// tryflow: Filters with side effects and captured state.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case614_Tryflow_FilterEffects
{
    public static void Run(bool strict)
    {
        string log = "";
        try
        {
            throw new FormatException(Source.LoadPerformerText());
        }
        catch (FormatException e) when ((log = e.Message) == "" || strict)
        {
            Sink.TrainText(log); // BAD: filter-wrote
        }
        catch (Exception) when (strict)
        {
            Sink.TrainText("plain"); // OK
        }

        var clip = Source.LoadPerformer();
        try
        {
            clip = Source.LoadPublic();
            Console.WriteLine(clip.Rate);
        }
        catch (Exception e) when (e is IOException or { InnerException: FormatException })
        {
            Sink.Train(e); // OK
        }

        Sink.TrainClip(clip); // OK
    }

    private sealed class IOException : Exception;
}
