// tryflow: The returned value is fixed before the finally block runs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1128_Tryflow_ReturnInTry
{
    private static string Kept()
    {
        var text = Source.LoadPerformerText();
        try
        {
            return text;
        }
        finally
        {
            text = "done";
            Console.WriteLine(text);
        }
    }

    private static Clip Unaffected()
    {
        var clip = Source.LoadPublic();
        try
        {
            return clip;
        }
        finally
        {
            clip = Source.LoadPerformer();
            Console.WriteLine(clip.Rate);
        }
    }

    private static Clip Changed()
    {
        var clip = Source.LoadPublic();
        try
        {
            return clip;
        }
        finally
        {
            clip.Text = Source.LoadPerformerText();
        }
    }

    public static void Run()
    {
        Sink.TrainText(Kept()); // BAD: returned-before-finally
        Sink.TrainClip(Unaffected()); // OK
        Sink.TrainClip(Changed()); // BAD: object-changed-in-finally
    }
}
