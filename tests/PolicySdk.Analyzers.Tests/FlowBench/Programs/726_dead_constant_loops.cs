// dead: Loops that run a known number of times or never.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case726_Dead_ConstantLoops
{
    private const int Rounds = 0;

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        for (var i = 0; i < Rounds; i++)
        {
            Sink.TrainClip(clip); // OK: hard
        }

        foreach (var item in Array.Empty<Clip>())
        {
            Sink.TrainClip(item); // OK
        }

        do
        {
            Sink.TrainClip(clip); // BAD: once
        }
        while (false);

        while (true)
        {
            clip = Source.LoadPublic();
            break;
        }

        Sink.TrainClip(clip); // OK
        var text = Source.LoadPerformerText();
        for (; ; )
        {
            if (text.Length > 3)
            {
                break;
            }

            text = "longer";
        }

        Sink.TrainText(text); // BAD: kept
        goto end;
    end:
        Sink.TrainText("end"); // OK
    }
}
