// branch: Flags of unknown value select the data twice; the tests are not related to each other.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case606_Branch_NestedConditions
{
    public static void Run(bool a, bool b, int n)
    {
        var clip = a ? (b ? Source.LoadPerformer() : Source.LoadPublic()) : Source.LoadPublic();
        Sink.TrainClip(clip); // BAD: inner-arm

        Clip? voice = null;
        var bed = Source.LoadPublic();
        if (a)
        {
            voice = Source.LoadPerformer();
        }
        else if (n > 3)
        {
            voice = bed;
            Sink.TrainClip(voice); // OK
        }
        else
        {
            Sink.TrainClip(voice ?? bed); // OK: hard
            return;
        }

        Sink.TrainClip(voice); // BAD: first-arm
        if (!a)
        {
            return;
        }

        switch (n)
        {
            case < 0 when b:
            case 7:
                voice = bed;
                break;
            case > 100:
                throw new ArgumentOutOfRangeException(nameof(n));
        }

        Sink.TrainClip(voice); // BAD: no-section
        Sink.TrainClip(bed); // OK
    }
}
