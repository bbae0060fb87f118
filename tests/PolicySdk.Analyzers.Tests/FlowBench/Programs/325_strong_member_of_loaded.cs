// strong: Members of a loaded clip are overwritten one after another.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case325_Strong_MemberOfLoaded
{
    private static void Blank(Clip clip) => clip.Text = "[blank]";

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        clip.Text = "redacted";
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // BAD: other-member
        clip.Samples = Source.LoadPublicSamples();
        Sink.TrainFloats(clip.Samples); // OK
        Sink.TrainClip(clip); // BAD: id-and-next-left

        var second = Source.LoadPerformer();
        Blank(second);
        Sink.TrainText(second.Text); // OK
        Sink.TrainText(second.Next!.Text); // BAD: next-untouched
        Blank(second.Next);
        Sink.TrainText(second.Next.Text); // OK
        Sink.Train(second.Next.Samples); // BAD: next-samples

        var open = Source.LoadPublic();
        open.Text = clip.Text;
        Sink.TrainClip(open); // OK
        open.Id = second.Id;
        Sink.TrainClip(open); // BAD: polluted
        open.Id = "";
        Sink.TrainClip(open); // OK
    }
}
