// branch: Property, list and relational patterns name the parts of a take.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1503_Branch_PatternCaptures
{
    public static void Run(object? other, int mode)
    {
        object item = mode switch
        {
            < 0 => Source.LoadPublic(),
            0 or 1 => Source.LoadPerformer(),
            _ => "nothing",
        };

        if (item is Clip { Text: var words, Samples: [var first, .., _] })
        {
            Sink.TrainText(words); // BAD: property-pattern
            Sink.Train(first); // BAD: list-pattern
        }

        switch (Source.LoadPerformer())
        {
            case { Next: { Text: { Length: > 0 } inner } }:
                Sink.TrainText(inner); // BAD: nested-pattern
                break;
            case { Rate: var rate } when mode == 7:
                Sink.Train(rate); // BAD: when-case
                break;
        }

        switch (mode)
        {
            case 3:
                item = Source.LoadPublicText();
                goto case 4;
            case 4:
                Sink.Train(item is string s ? s : "none"); // OK
                break;
        }
    }
}
