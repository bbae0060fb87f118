// dead: Constants, constant locals, static readonly switches and compile-time expressions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162

public static class Case505_Dead_ConstantFields
{
    private const int Level = 2;
    private const string Mode = "open";
    private static readonly bool s_rights = false;

    public static void Run()
    {
        const bool debug = Level > 3;
        var clip = Source.LoadPerformer();
        if (debug)
        {
            Sink.TrainClip(clip); // OK
        }

        if (Mode == "rights")
        {
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(Level == 2 ? Source.LoadPublic() : clip); // OK
        Sink.TrainClip(Level != 2 ? Source.LoadPublic() : clip); // BAD: live-arm
        if (s_rights)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        for (; Level < 2;)
        {
            Sink.TrainText(clip.Text); // OK
        }

        do
        {
            Sink.TrainText(clip.Text); // BAD: do-once
        }
        while (debug);

        if (sizeof(int) == 8 || nameof(Run) == "Stop")
        {
            Sink.TrainClip(clip); // OK
        }

        if (!debug && Mode.Length > 0)
        {
            Sink.TrainClip(clip); // BAD: unknown-and-true
        }
    }
}
