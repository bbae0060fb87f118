// sibling: Members of a loaded clip are overwritten one by one.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1162_Sibling_ClipMembers
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        clip.Text = "[removed]";
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // BAD: kept-samples
        Sink.TrainClip(clip); // BAD: partly-overwritten

        clip.Id = "id-7";
        clip.Rate = 8000;
        Sink.Train(clip.Rate); // OK
        Sink.TrainText($"{clip.Id} {clip.Text}"); // OK

        clip.Next = Source.LoadPublic();
        Sink.TrainClip(clip.Next); // OK
        Sink.TrainText(clip.Next.Text); // OK

        var open = Source.LoadPublic();
        open.Next = Source.LoadPerformer();
        Sink.TrainText(open.Text); // OK
        Sink.TrainFloats(open.Samples); // OK
        Sink.TrainText(open.Next.Text); // BAD: attached-clip
        Sink.TrainClip(open); // BAD: reachable-clip
    }
}
