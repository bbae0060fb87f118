// dead: Code behind throws, returns, endless loops and constant switches.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

#pragma warning disable CS0162

public static class Case1628_Dead_AfterExit
{
    private const int Mode = 2;
    private const string Stage = "open";

    [DoesNotReturn]
    private static void Fail(string message) => throw new NotSupportedException(message);

    private static Clip Only(Clip clip)
    {
        return Source.LoadPublic();
        return clip;
    }

    private static void Serve(bool stop)
    {
        var clip = Source.LoadPerformer();
        while (true)
        {
            if (stop)
            {
                return;
            }

            stop = true;
        }

        Sink.TrainClip(clip); // OK
    }

    public static void Run(bool known)
    {
        var clip = Source.LoadPerformer();
        Serve(known);
        Sink.TrainClip(Only(clip)); // OK
        switch (Mode)
        {
            case 1:
                Sink.TrainClip(clip); // OK
                break;
            case 2:
                Sink.TrainText(clip.Text); // BAD: constant-case
                break;
        }

        var text = Stage == "rights" ? clip.Text : "none";
        Sink.TrainText(text); // OK
        if (!known)
        {
            Fail("unknown");
            Sink.TrainClip(clip); // OK: hard
        }

        for (; ; )
        {
            Sink.TrainFloats(clip.Samples); // BAD: before-break
            break;
            Sink.TrainText(clip.Text); // OK
        }
    }
}
