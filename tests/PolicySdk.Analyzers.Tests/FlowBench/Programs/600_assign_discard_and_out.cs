// assign: Values that are only discarded, and a variable assigned in an argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case600_Assign_DiscardAndOut
{
    private static Clip Second(Clip first, Clip second) => second;

    public static void Run()
    {
        _ = Source.LoadPerformer();
        var (_, kept) = (Source.LoadPerformer(), Source.LoadPublic());
        Sink.TrainClip(kept); // OK

        Clip picked;
        Sink.TrainClip(Second(picked = Source.LoadPerformer(), Source.LoadPublic())); // OK
        Sink.TrainClip(picked); // BAD: assigned-in-argument

        Clip late = Source.LoadPerformer();
        Sink.TrainClip(Second(late, late = Source.LoadPublic())); // OK
        Sink.TrainClip(late); // OK

        var (_, text) = (1, Source.LoadPerformerText());
        Sink.TrainText(text); // BAD: second-of-discard
    }
}
