// loop: break, continue and a jump out of nested loops.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case311_Loop_BreakContinue
{
    public static void Run(int n)
    {
        var clip = Source.LoadPublic();
        for (var i = 0; i < n; i++)
        {
            if (i == 3)
            {
                clip = Source.LoadPerformer();
                break;
            }

            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(clip); // BAD: after-break

        var text = "";
        for (var i = 0; i < n; i++)
        {
            Sink.TrainText(text); // BAD: after-continue
            text = "";
            if (i % 2 == 0)
            {
                text = Source.LoadPerformerText();
                continue;
            }

            Sink.TrainText(text); // OK
        }

        var found = Source.LoadPublic();
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                if (row * column > 10)
                {
                    found = Source.LoadPerformer();
                    goto done;
                }

                Sink.TrainClip(found); // OK
            }
        }

        found = new Clip();
        Sink.TrainClip(found); // OK
    done:
        Sink.TrainClip(found); // BAD: nested-jump
    }
}
