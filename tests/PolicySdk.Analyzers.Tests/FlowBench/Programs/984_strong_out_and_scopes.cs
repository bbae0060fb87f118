// strong: Overwrites by out and ref arguments, deconstruction, finally blocks and loops that run at least once.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case984_Strong_OutAndScopes
{
    private static void Fresh(out string text) => text = "fresh";

    private static void Maybe(ref string text, bool change)
    {
        if (change)
        {
            text = "changed";
        }
    }

    private static void Always(ref Clip clip) => clip = new Clip { Text = "new" };

    public static void Run(bool change, int times)
    {
        var text = Source.LoadPerformerText();
        Maybe(ref text, change);
        Sink.TrainText(text); // BAD: maybe-changed
        Fresh(out text);
        Sink.TrainText(text); // OK

        var clip = Source.LoadPerformer();
        Always(ref clip);
        Sink.TrainClip(clip); // OK
        (clip, text) = (Source.LoadPerformer(), "t");
        Sink.TrainText(text); // OK
        Sink.TrainClip(clip); // BAD: deconstructed-into

        var word = Source.LoadPerformerText();
        try
        {
            Console.WriteLine(word.Length);
        }
        finally
        {
            word = "done";
        }

        Sink.TrainText(word); // OK

        var looped = Source.LoadPerformerText();
        do
        {
            looped = "loop";
        }
        while (times-- > 0);
        Sink.TrainText(looped); // OK
        looped = Source.LoadPerformerText();
        while (times-- > 0)
        {
            looped = "loop";
        }

        Sink.TrainText(looped); // BAD: no-round

        var chosen = Source.LoadPerformerText();
        switch (times)
        {
            case 0:
                chosen = "zero";
                break;
            case > 0 when change:
                chosen = "more";
                break;
            default:
                chosen = Source.LoadPublicText();
                break;
        }

        Sink.TrainText(chosen); // OK
        _ = change && (chosen = Source.LoadPerformerText()) != "";
        Sink.TrainText(chosen); // BAD: assigned-in-condition
        _ = change || (chosen = "x") != "";
        Sink.TrainText(chosen); // BAD: skipped-assignment
    }
}
