// assign: Chained, compound and conditional-target assignments while a batch is put together.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1501_Assign_ChainedAndCompound
{
    public static void Run(int step)
    {
        string title, copy;
        title = copy = Source.LoadPerformerText();
        Sink.TrainText(copy); // BAD: chained

        var prompt = "speaker: ";
        prompt += title[..2];
        Sink.TrainText(prompt); // BAD: compound

        float gain = 1f;
        gain *= Source.LoadPerformerSamples()[3];
        Sink.Train(gain); // BAD: compound-float

        string left = "", right = "";
        (step > 2 ? ref left : ref right) = title;
        Sink.TrainText(left + right); // BAD: ref-conditional-target

        title = "untitled";
        Sink.TrainText(title); // OK
    }
}
