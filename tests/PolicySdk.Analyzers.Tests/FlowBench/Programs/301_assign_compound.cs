// assign: Compound assignment keeps the old value in the new one.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case301_Assign_Compound
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var sum = 0f;
        sum += samples[0];
        sum *= 2;
        Sink.Train(sum); // BAD: arithmetic-compound

        var count = 0;
        count++;
        count += 2;
        Sink.Train(count); // OK

        var rate = Source.LoadPublic().Rate;
        rate <<= 1;
        Sink.Train(rate); // OK
        rate |= Source.LoadPerformer().Rate;
        Sink.Train(-rate); // BAD: bit-or
        rate = 1;
        Sink.Train(rate); // OK

        string? late = null;
        late ??= Source.LoadPerformerText();
        Sink.TrainText(late); // BAD: coalesce-assign

        var kept = "intro ";
        kept += Source.LoadPublicText();
        Sink.TrainText(kept); // OK
        kept += Source.LoadPerformerText();
        kept += "!";
        Sink.TrainText(kept); // BAD: appended

        samples[1] -= 1f;
        Sink.Train(samples[1]); // BAD: element-compound
    }
}
