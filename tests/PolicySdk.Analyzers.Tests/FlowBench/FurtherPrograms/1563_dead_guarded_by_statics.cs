// dead: Conditions that look dead but are not.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1563_Dead_GuardedByStatics
{
    private static bool s_enabled;

    private const int Level = 2;

    public static void Configure(bool enabled) => s_enabled = enabled;

    public static void Run(int n)
    {
        var clip = Source.LoadPerformer();
        if (s_enabled)
        {
            Sink.TrainClip(clip); // BAD: configured
        }

        if (Level >= 2 || n < 0)
        {
            Sink.TrainText(clip.Text); // BAD: constant-true
        }

        for (var i = 0; i < n; i++)
        {
            if (i == 2)
            {
                Sink.TrainFloats(clip.Samples); // BAD: third-round
            }
        }

        while (true)
        {
            if (n >= 0)
            {
                clip = Source.LoadPublic();
                break;
            }

            n++;
        }

        Sink.TrainClip(clip); // OK
    }
}
