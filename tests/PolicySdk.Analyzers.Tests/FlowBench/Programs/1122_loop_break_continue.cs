// loop: Jumps out of the loop keep the value, jumps to the next round skip the sink.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1122_Loop_BreakContinue
{
    public static void Run(int wanted)
    {
        var found = Source.LoadPublic();
        for (var i = 0; i < 4; i++)
        {
            var clip = Source.LoadPerformer();
            if (i == wanted)
            {
                found = clip;
                break;
            }

            found = Source.LoadPublic();
            Sink.TrainClip(found); // OK
        }

        Sink.TrainClip(found); // BAD: break-exit

        var text = "public";
        for (var i = 0; i < 4; i++)
        {
            if (i != wanted)
            {
                text = Source.LoadPerformerText();
                continue;
            }

            Sink.TrainText(text); // BAD: earlier-round
            text = "public";
            Sink.TrainText(text); // OK
        }
    }
}
