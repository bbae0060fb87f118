// branch: The same condition is tested twice.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1119_Branch_CorrelatedConditions
{
    public static void Run(bool open)
    {
        var clip = new Clip();
        if (open)
        {
            clip = Source.LoadPublic();
        }
        else
        {
            clip = Source.LoadPerformer();
        }

        if (open)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (!open)
        {
            Sink.TrainClip(clip); // BAD: same-condition
        }

        var loaded = false;
        var text = "";
        if (open && (text = Source.LoadPerformerText()) != "")
        {
            loaded = true;
            Sink.TrainText(text); // BAD: assigned-by-condition
        }

        if (!loaded || open)
        {
            Sink.TrainText(text); // BAD: flag
        }
    }
}
