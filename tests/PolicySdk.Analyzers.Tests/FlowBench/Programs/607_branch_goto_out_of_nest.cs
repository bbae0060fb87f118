// branch: Jumps leave nested blocks and skip what would have cleaned the value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case607_Branch_GotoOutOfNest
{
    public static void Run(bool stop, int n)
    {
        var clip = Source.LoadPerformer();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (stop)
                {
                    goto done;
                }
            }
        }

        clip = Source.LoadPublic();
        Sink.TrainClip(clip); // OK
    done:
        Sink.TrainClip(clip); // BAD: jumped

        var text = Source.LoadPerformerText();
        goto cut;
    back:
        Sink.TrainText(text); // OK
        return;
    cut:
        text = "cut";
        goto back;
    }
}
