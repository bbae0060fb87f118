// record: Copies of records do not share what is replaced on one of them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1516_Record_CopyIsIndependent
{
    private sealed record Job(string Name, Clip Clip, string[] Tags);

    public static void Run()
    {
        var rights = new Job("rights", Source.LoadPerformer(), ["a"]);
        var open = rights with { Clip = Source.LoadPublic(), Name = "open" };
        Sink.Train(open); // OK
        Sink.TrainClip(rights.Clip); // BAD: original-kept

        var later = open with { Tags = [Source.LoadPerformerText()] };
        Sink.Train(open.Tags); // OK
        Sink.Train(later.Tags); // BAD: replaced-tags
        var (name, clip, _) = later;
        Sink.TrainText(name); // OK
        Sink.TrainClip(clip); // OK
    }
}
