// dead: Code after throws, constant switches and uncalled functions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162, CS8321

public static class Case1564_Dead_NeverReached
{
    private const string Mode = "open";

    private static void Fail() => throw new NotSupportedException();

    private static void Unused(Clip clip)
    {
        Sink.TrainClip(clip); // OK
    }

    public static void Run(bool stop)
    {
        var clip = Source.LoadPerformer();
        Sink.TrainText(Mode == "open" ? "open" : clip.Text); // OK
        const bool live = 1 + 1 == 2;

        void Never() => Sink.TrainClip(clip); // OK

        if (stop)
        {
            try
            {
                Fail();
                Sink.TrainClip(clip); // OK: hard
            }
            catch (NotSupportedException)
            {
                Sink.TrainText(clip.Text); // BAD: after-throw
            }
        }

        Sink.TrainFloats(live ? clip.Samples : []); // BAD: constant-ternary
    }
}
