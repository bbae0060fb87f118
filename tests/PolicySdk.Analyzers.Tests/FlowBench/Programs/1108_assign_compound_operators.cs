// assign: Compound assignment keeps what was there before.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1108_Assign_CompoundOperators
{
    public static void Run()
    {
        var text = "take: ";
        text += Source.LoadPerformerText();
        text += "!";
        Sink.TrainText(text); // BAD: plus-equals
        text = "take: ";
        text += "!";
        Sink.TrainText(text); // OK

        var gain = 1f;
        gain *= Source.LoadPerformerSamples()[0];
        gain++;
        Sink.Train(gain); // BAD: times-equals

        var level = Source.LoadPublicSamples()[0];
        level -= 0.5f;
        Sink.Train(level); // OK

        var bits = 0L;
        foreach (var sample in Source.LoadPerformerSamples())
        {
            bits <<= 8;
            bits |= (uint)BitConverter.SingleToInt32Bits(sample) >> 24;
        }

        Sink.Train(bits); // BAD: bit-operators
    }
}
