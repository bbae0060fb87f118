// branch: Early exits decide which value arrives.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1117_Branch_GuardClauses
{
    private static Clip Choose(bool open)
    {
        if (open)
        {
            return Source.LoadPublic();
        }

        return Source.LoadPerformer();
    }

    private static string Words(bool open)
    {
        var text = Source.LoadPerformerText();
        if (!open)
        {
            return "withheld";
        }

        text = Source.LoadPublicText();
        return text;
    }

    public static void Run(bool open)
    {
        Sink.TrainClip(Choose(open)); // BAD: second-return
        Sink.TrainText(Words(open)); // OK

        var clip = Source.LoadPublic();
        if (open)
        {
            clip = Source.LoadPerformer();
            Console.WriteLine(clip.Rate);
            return;
        }

        Sink.TrainClip(clip); // OK

        if (clip.Rate < 0)
        {
            clip = Source.LoadPerformer();
            throw new InvalidOperationException("rate");
        }

        Sink.TrainClip(clip); // OK
    }
}
