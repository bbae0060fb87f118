// dead: Conditions that are known only by following constant values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1296_Dead_KnownValues
{
    private enum Mode
    {
        Off,
        On,
    }

    private const int Version = 2;

    private static readonly bool s_never = false;

    private static bool Enabled() => false;

    public static void Run()
    {
        var voice = Source.LoadPerformer();
        var mode = Mode.Off;
        if (mode == Mode.On)
        {
            Sink.TrainClip(voice); // OK: hard
        }

        switch (Version)
        {
            case 1:
                Sink.TrainClip(voice); // OK
                break;
            case 2:
                Sink.TrainText(voice.Text); // BAD: constant-case
                break;
        }

        if (s_never || Enabled())
        {
            Sink.TrainClip(voice); // OK: hard
        }

        for (var i = 0; i < 0; i++)
        {
            Sink.TrainClip(voice); // OK: hard
        }

        foreach (var _ in Array.Empty<int>())
        {
            Sink.TrainClip(voice); // OK: hard
        }

        var limit = 3;
        var clip = limit > 2 ? Source.LoadPublic() : voice;
        Sink.TrainClip(clip); // OK: hard
        mode = Mode.On;
        if (mode == Mode.On)
        {
            Sink.TrainClip(voice); // BAD: known-true
        }

        Sink.TrainClip(Version > 1 ? Source.LoadPublic() : voice); // OK
    }
}
