// loop: The body runs at least once, the test sees the new value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1123_Loop_DoWhile
{
    public static void Run(int rounds, int limit)
    {
        var clip = Source.LoadPerformer();
        do
        {
            clip = Source.LoadPublic();
        }
        while (rounds-- > 0);
        Sink.TrainClip(clip); // OK

        var text = "intro";
        do
        {
            Sink.TrainText(text); // BAD: second-round
            text = Source.LoadPerformerText();
        }
        while (text.Length > 100 || rounds++ < 2);
        Sink.TrainText(text); // BAD: after-loop

        var words = Source.LoadPerformerText();
        while (limit-- > 0)
        {
            words = "public";
            Sink.TrainText(words); // OK
        }

        Sink.TrainText(words); // BAD: no-iteration
    }
}
