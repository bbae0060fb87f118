// assign: Names that are introduced by patterns.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1106_Assign_PatternVariables
{
    public static void Run()
    {
        if (Source.LoadPerformer() is { Text: var words, Next.Samples: { Length: > 0 } frames } whole)
        {
            Sink.TrainText(words); // BAD: property-pattern
            Sink.TrainFloats(frames); // BAD: nested-property-pattern
            Sink.TrainClip(whole); // BAD: designated-whole
        }

        object anything = Source.LoadPublic();
        if (anything is not Clip open)
        {
            return;
        }

        Sink.TrainClip(open); // OK

        if ((Source.LoadPerformer(), Source.LoadPublic()) is (var voice, { Text: var caption }))
        {
            Sink.TrainClip(voice); // BAD: positional-pattern
            Sink.TrainText(caption); // OK
        }

        Sink.TrainText(Source.LoadPerformerText() is var line && line != "" ? line : "none"); // BAD: var-pattern
    }
}
