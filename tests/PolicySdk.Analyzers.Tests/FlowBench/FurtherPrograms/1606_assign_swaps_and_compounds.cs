// assign: Chained, swapping, compound and nested assignments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1606_Assign_SwapsAndCompounds
{
    public static void Run()
    {
        string a, b, c = "none";
        a = b = Source.LoadPerformerText();
        Sink.TrainText(b); // BAD: chained
        (a, c) = (c, a);
        Sink.TrainText(a); // OK
        Sink.TrainText(c); // BAD: swapped
        b = "plain";
        b += "!";
        Sink.TrainText(b); // OK
        b += c;
        Sink.TrainText(b); // BAD: compound-text

        Clip taken;
        Sink.TrainClip(taken = Source.LoadPerformer()); // BAD: assignment-as-argument
        Sink.TrainClip(taken = Source.LoadPublic()); // OK
        Sink.TrainClip(taken); // OK

        float level = 0.5f, gain = 2;
        level *= gain++;
        Sink.Train(level); // OK
        level -= Source.LoadPerformerSamples()[0];
        Sink.Train(level); // BAD: compound-number
        Sink.Train(gain); // OK
        (level, (var left, gain)) = (gain, (level, 1f));
        Sink.Train(left); // BAD: nested-deconstruction
        Sink.Train(level + gain); // OK
    }
}
