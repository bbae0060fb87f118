// sibling: Neighbours in a chain, and two closures over one object.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case344_Sibling_ClosuresAndNext
{
    private static Clip Link(Clip first, Clip second)
    {
        first.Next = second;
        return first;
    }

    public static void Run()
    {
        var chain = Link(Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainText(chain.Text); // OK
        Sink.TrainText(chain.Next!.Text); // BAD: next
        Sink.TrainClip(chain); // BAD: reachable-next
        chain.Next = chain.Next.Next;
        Sink.TrainClip(chain); // BAD: next-of-next
        chain.Next = null;
        Sink.TrainClip(chain); // OK

        var pair = new { Voice = Source.LoadPerformerText(), Bed = Source.LoadPublicText() };
        Func<string> voice = () => pair.Voice;
        Func<string> bed = () => pair.Bed;
        Sink.TrainText(voice()); // BAD: anonymous-member
        Sink.TrainText(bed()); // OK
        var changed = pair with { Voice = "v" };
        Sink.TrainText(changed.Voice + changed.Bed); // OK
        Sink.Train(pair); // BAD: anonymous-object
        Sink.TrainText(pair.ToString()!); // BAD: anonymous-to-string
    }
}
