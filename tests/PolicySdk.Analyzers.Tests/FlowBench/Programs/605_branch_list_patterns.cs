// branch: Elements and slices of arrays, lists and strings are bound by list patterns.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case605_Branch_ListPatterns
{
    public static void Run()
    {
        var lines = new List<string> { "a", Source.LoadPerformerText() };
        if (lines is [var head, var tail])
        {
            Sink.TrainText(tail); // BAD: list-pattern
            Sink.TrainText(head); // OK: hard
        }

        string[] open = [Source.LoadPublicText(), "b", "c"];
        if (open is ["a", .. var rest, "z"])
        {
            Sink.Train(rest); // OK
        }

        if (open is [var one, .. { Length: > 1 } others])
        {
            Sink.TrainText(one); // OK
            Sink.Train(others); // OK
        }

        if (Source.LoadPerformerSamples() is [var sample, .. var samples])
        {
            Sink.Train(sample); // BAD: first-sample
            Sink.TrainFloats(samples); // BAD: slice
        }

        if (Source.LoadPerformerText() is ['a', .. var word])
        {
            Sink.TrainText(word); // BAD: string-slice
        }
    }
}
