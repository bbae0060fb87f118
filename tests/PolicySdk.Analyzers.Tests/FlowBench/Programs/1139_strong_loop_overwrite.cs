// strong: An overwrite in a loop body may happen or not, one after the loop always does.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1139_Strong_LoopOverwrite
{
    public static void Run(int rounds)
    {
        var clip = Source.LoadPerformer();
        for (var i = 0; i < rounds; i++)
        {
            clip = Source.LoadPublic();
        }

        Sink.TrainClip(clip); // BAD: zero-rounds

        var text = "";
        for (var i = 0; i < rounds; i++)
        {
            text = Source.LoadPerformerText();
            Console.WriteLine(text.Length);
            text = "round " + i;
        }

        Sink.TrainText(text); // OK

        var last = "";
        foreach (var take in Source.LoadPerformers())
        {
            last = take.Text;
        }

        Sink.TrainText(last == "" ? "empty" : "full"); // DERIVED: implicit
        last = "done";
        Sink.TrainText(last); // OK
    }
}
