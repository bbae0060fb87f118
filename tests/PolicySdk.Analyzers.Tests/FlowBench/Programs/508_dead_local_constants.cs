// dead: Locals whose value is known, impossible types, and try blocks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case508_Dead_LocalConstants
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        var enabled = false;
        if (enabled)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        var count = 0;
        if (count > 0)
        {
            Sink.TrainText(clip.Text); // OK: hard
        }

        enabled = true;
        if (enabled)
        {
            Sink.TrainClip(clip); // BAD: enabled-now
        }

        object value = "text";
        if (value is Clip)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        for (var i = 0; i < 1; i++)
        {
            Sink.TrainClip(clip); // BAD: one-round
        }

        Clip? nothing = null;
        if (nothing != null)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        if (clip == null)
        {
            Sink.TrainText(Source.LoadPerformerText()); // OK: hard
        }

        foreach (var unused in Array.Empty<int>())
        {
            Sink.TrainClip(clip); // OK: hard
        }
    }
}
