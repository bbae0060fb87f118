// loop: The loop header carries data from round to round.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case314_Loop_ForHeader
{
    public static void Run(int n)
    {
        for (var c = Source.LoadPerformer(); c != null; c = c.Next)
        {
            Sink.TrainClip(c); // BAD: walked-chain
        }

        for (Clip? c = Source.LoadPublic(); c is not null; c = c.Next)
        {
            Sink.TrainClip(c); // OK
        }

        var a = Source.LoadPublicText();
        var b = "b";
        for (int i = 0, j = n; i < j; i++, j--, a = b, b = Source.LoadPerformerText())
        {
            Sink.TrainText(a); // BAD: incrementor
        }

        string last = "";
        for (var t = Source.LoadPerformerText(); n > 0; n--, t = "later")
        {
            Sink.TrainText(t); // BAD: first-round
            t = "clean";
            Sink.TrainText(t); // OK
            last = t;
        }

        Sink.TrainText(last); // OK
        var steps = new[] { 1, 2, 3 };
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            Sink.Train(steps[i]); // OK
        }
    }
}
