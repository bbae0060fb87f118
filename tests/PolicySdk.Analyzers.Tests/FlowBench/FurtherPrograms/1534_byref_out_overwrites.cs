// byref: An out argument replaces what the variable held; other arguments stay apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1534_Byref_OutOverwrites
{
    private static bool TryPick(Clip first, Clip second, out Clip picked)
    {
        picked = second;
        return first.Rate > 0;
    }

    private static void Exchange(ref Clip a, ref Clip b) => (a, b) = (b, a);

    public static void Run()
    {
        var rights = Source.LoadPerformer();
        var open = Source.LoadPublic();
        var picked = rights;
        TryPick(rights, open, out picked);
        Sink.TrainClip(picked); // OK
        TryPick(open, rights, out picked);
        Sink.TrainClip(picked); // BAD: picked-second

        Exchange(ref rights, ref open);
        Sink.TrainClip(rights); // OK
        Sink.TrainClip(open); // BAD: exchanged

        Source.LoadPublic(out open);
        Sink.TrainClip(open); // OK
    }
}
