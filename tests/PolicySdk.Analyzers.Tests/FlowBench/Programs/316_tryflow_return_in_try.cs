// tryflow: The returned value is taken before the finally block runs.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case316_Tryflow_ReturnInTry
{
    private sealed class Holder
    {
        public Clip Clip = new();
    }

    private static string Early()
    {
        var clip = Source.LoadPerformer();
        try
        {
            return clip.Text;
        }
        finally
        {
            clip = Source.LoadPublic();
            Console.WriteLine(clip.Rate);
        }
    }

    private static Holder Cleared()
    {
        var holder = new Holder { Clip = Source.LoadPerformer() };
        try
        {
            return holder;
        }
        finally
        {
            holder.Clip = Source.LoadPublic();
        }
    }

    private static Holder Filled()
    {
        var holder = new Holder();
        try
        {
            return holder;
        }
        finally
        {
            holder.Clip = Source.LoadPerformer();
        }
    }

    private static string Ignored()
    {
        var text = Source.LoadPublicText();
        try
        {
            return text;
        }
        finally
        {
            text = Source.LoadPerformerText();
            Console.WriteLine(text.Length);
        }
    }

    public static void Run()
    {
        Sink.TrainText(Early()); // BAD: before-finally
        Sink.TrainClip(Cleared().Clip); // OK
        Sink.TrainClip(Filled().Clip); // BAD: filled-in-finally
        Sink.TrainText(Ignored()); // OK
    }
}
