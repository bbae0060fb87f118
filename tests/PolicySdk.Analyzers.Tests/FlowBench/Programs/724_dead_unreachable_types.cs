// dead: Conditions on types, sizes and constants that are known at compile time.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static partial class Case724_Dead_UnreachableTypes
{
    private const int Level = 2;

    private static readonly bool s_on = true;

    private static void Never(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    public static void Run(int n)
    {
        var clip = Source.LoadPerformer();
        if (Level > 3 || Level < 0)
        {
            Sink.TrainClip(clip); // OK
        }

        if (nameof(clip) == "other")
        {
            Sink.TrainClip(clip); // OK
        }

        const string Mode = "open" + "x";
        if (Mode == "rights")
        {
            Sink.TrainClip(clip); // OK
        }

        if (s_on)
        {
            Sink.TrainClip(clip); // BAD: static-on
        }

        Clip? none = null;
        if (none is not null)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        var i = 3;
        if (i == 4)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        i = n;
        if (i == 4)
        {
            Sink.TrainClip(clip); // BAD: unknown-number
        }
    }
}
