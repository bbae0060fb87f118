// sibling: Members of a loaded take are replaced by public ones; only the others remain.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1518_Sibling_OverwrittenMember
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        clip.Samples = Source.LoadPublicSamples();
        Sink.TrainFloats(clip.Samples); // OK
        Sink.TrainText(clip.Text); // BAD: other-member

        var mixed = new Clip(Source.LoadPublicText(), Source.LoadPerformerSamples())
        {
            Next = Source.LoadPublic(),
        };
        Sink.TrainText(mixed.Text); // OK
        Sink.TrainClip(mixed.Next); // OK
        Sink.TrainFloats(mixed.Samples); // BAD: constructor-sibling
        Sink.TrainClip(new Clip(mixed.Text, mixed.Next.Samples)); // OK
    }
}
