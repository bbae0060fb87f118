// branch: Repeated conditions, early exits and jumps between switch sections.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1612_Branch_CorrelatedAndEarly
{
    private static Clip Choose(bool rights, int level)
    {
        if (!rights)
        {
            return Source.LoadPublic();
        }

        return level > 2 ? Source.LoadPublic() : level < 0 ? new Clip() : Source.LoadPerformer();
    }

    public static void Run(bool rights, int level)
    {
        Sink.TrainClip(Choose(rights, level)); // BAD: nested-conditional

        var text = "none";
        if (rights)
        {
            text = Source.LoadPerformerText();
        }

        if (!rights)
        {
            Sink.TrainText(text); // OK: hard
            return;
        }

        Sink.TrainText(text); // BAD: after-early-return

        Clip clip;
        switch (level)
        {
            case 0:
                clip = Source.LoadPerformer();
                goto case 1;
            case 1:
                clip = Source.LoadPublic();
                Sink.TrainClip(clip); // OK
                break;
            case 2:
                clip = Source.LoadPerformer();
                break;
            default:
                clip = new Clip();
                Sink.TrainClip(clip); // OK
                return;
        }

        Sink.TrainClip(clip); // BAD: one-section
    }
}
