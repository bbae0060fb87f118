// branch: Every arm of the decision replaces the loaded take before training.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1504_Branch_EveryArmReplaces
{
    public static void Run(bool strict, int level)
    {
        var clip = Source.LoadPerformer();
        switch (level)
        {
            case > 10:
                clip = Source.LoadPublic();
                break;
            case 1 when strict:
                clip = new Clip("silence", []);
                break;
            case 1:
                clip = Source.LoadPublic();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(level));
        }

        Sink.TrainClip(clip); // OK

        var text = Source.LoadPerformerText();
        if (!strict)
        {
            Sink.TrainText(text); // BAD: before-return
            return;
        }

        var kept = strict && level > 20 ? text : "none";
        Sink.TrainText(kept); // BAD: ternary-join
        text = level > 20 ? "a" : "b";
        Sink.TrainText(text); // OK
    }
}
