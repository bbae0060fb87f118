// branch: Assignments inside conditions may or may not run.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case309_Branch_ShortCircuit
{
    public static void Run(bool open, bool late)
    {
        var clip = Source.LoadPublic();
        if (open && (clip = Source.LoadPerformer()).Rate > 0)
        {
            Sink.TrainClip(clip); // BAD: and-operand
        }

        var other = Source.LoadPublic();
        if (open || (other = Source.LoadPerformer()).Rate > 0)
        {
            Sink.TrainClip(other); // BAD: or-operand
        }

        var third = Source.LoadPerformer();
        if (open & (third = Source.LoadPublic()).Rate > 0)
        {
            Console.WriteLine("both");
        }

        Sink.TrainClip(third); // OK
        var fourth = Source.LoadPublic();
        if (open)
        {
            fourth = Source.LoadPerformer();
        }

        if (!open)
        {
            Sink.TrainClip(fourth); // OK: hard
        }
        else if (late)
        {
            Sink.TrainClip(fourth); // BAD: correlated
        }

        Clip found;
        if (late && Source.TryLoadPerformer(out found))
        {
            Sink.TrainClip(found); // BAD: try-and
        }
        else
        {
            Source.LoadPublic(out found);
        }

        Sink.TrainClip(found); // BAD: after-join
    }
}
