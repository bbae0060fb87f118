// loop: The data decides nothing but how often the loop runs, or it is reset each round.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1506_Loop_CountersAndResets
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var dots = new StringBuilder();
        foreach (var _ in text)
        {
            dots.Append('.');
        }

        Sink.TrainText(dots.ToString()); // OK

        string? last;
        var rounds = 0;
        while (true)
        {
            last = Source.LoadPerformerText();
            if (++rounds > 3)
            {
                Sink.TrainText(last); // BAD: before-break
                last = "done";
                break;
            }
        }

        Sink.TrainText(last); // OK

        for (var clip = Source.LoadPublic(); clip != null; clip = clip.Next)
        {
            Sink.TrainText(clip.Text); // OK
        }

        for (Clip? clip = Source.LoadPerformer(); clip != null; clip = clip.Next)
        {
            Sink.TrainText(clip.Text); // BAD: linked-loop
        }
    }
}
