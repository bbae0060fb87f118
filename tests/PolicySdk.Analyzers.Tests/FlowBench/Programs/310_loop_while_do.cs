// loop: A loop body that runs at least once against one that may not run.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case310_Loop_WhileDo
{
    public static void Run(int n)
    {
        var clip = Source.LoadPerformer();
        var i = 0;
        do
        {
            clip = Source.LoadPublic();
        }
        while (i++ < n);

        Sink.TrainClip(clip); // OK

        var text = Source.LoadPerformerText();
        while (n-- > 0)
        {
            text = "overwritten";
            Sink.TrainText(text); // OK
        }

        Sink.TrainText(text); // BAD: zero-iterations

        var words = "";
        do
        {
            Sink.TrainText(words); // BAD: second-iteration
            words += Source.LoadPerformerText();
        }
        while (words.Length < 100);

        string last;
        do
        {
            last = Source.LoadPublicText();
            Sink.TrainText(last); // OK
        }
        while ((last = Source.LoadPerformerText()).Length < 3);

        Sink.TrainText(last); // BAD: from-condition
    }
}
