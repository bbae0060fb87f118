// branch: Guards leave the method before the sink is reached.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case308_Branch_EarlyReturn
{
    public static void Run(int mode, bool open)
    {
        var clip = Source.LoadPublic();
        if (mode == 1)
        {
            clip = Source.LoadPerformer();
            Console.WriteLine(clip.Rate);
            return;
        }

        Sink.TrainClip(clip); // OK
        if (mode == 2)
        {
            clip = Source.LoadPerformer();
            if (open)
            {
                throw new InvalidOperationException();
            }
        }
        else if (mode == 3)
        {
            clip = new Clip();
        }

        Sink.TrainClip(clip); // BAD: one-path-left
        Sink.TrainText(Pick(open)); // BAD: second-return
        Sink.TrainText(PickOpen(open)); // OK
    }

    private static string Pick(bool open)
    {
        if (open)
        {
            return Source.LoadPublicText();
        }

        return Source.LoadPerformerText();
    }

    private static string PickOpen(bool open)
    {
        var text = Source.LoadPerformerText();
        if (open)
        {
            return Source.LoadPublicText();
        }

        return "text of " + nameof(text);
    }
}
