// loop: The body runs before the test; a flag ends the loop.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case610_Loop_DoWhileState
{
    public static void Run(int n)
    {
        var clip = Source.LoadPublic();
        do
        {
            Sink.TrainClip(clip); // BAD: from-second-round
            clip = Source.LoadPerformer();
        }
        while (n-- > 0);

        var text = Source.LoadPerformerText();
        do
        {
            text = "cut";
        }
        while (n-- > 0);
        Sink.TrainText(text); // OK

        var done = false;
        Clip? found = null;
        while (!done)
        {
            found = Source.LoadPerformer();
            done = found.Rate > 3;
        }

        Sink.Train(found!); // BAD: found-in-loop
        Sink.Train(done); // DERIVED: flag

        for (; ; )
        {
            found = Source.LoadPublic();
            if (n++ > 3)
            {
                break;
            }

            found = Source.LoadPerformer();
        }

        Sink.TrainClip(found); // OK
    }
}
