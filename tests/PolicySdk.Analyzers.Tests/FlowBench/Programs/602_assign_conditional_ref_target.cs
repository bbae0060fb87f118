// assign: The place that is assigned is chosen at run time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case602_Assign_ConditionalRefTarget
{
    public static void Run(bool left)
    {
        var a = Source.LoadPublicText();
        var b = Source.LoadPublicText();
        var c = Source.LoadPublicText();
        (left ? ref a : ref b) = Source.LoadPerformerText();
        Sink.TrainText(a); // BAD: maybe-left
        Sink.TrainText(b); // BAD: maybe-right
        Sink.TrainText(c); // OK

        ref var target = ref c;
        if (left)
        {
            target = ref a;
        }

        target = "cut";
        Sink.TrainText(c); // OK
        Sink.TrainText(a); // BAD: not-always-cut
    }
}
