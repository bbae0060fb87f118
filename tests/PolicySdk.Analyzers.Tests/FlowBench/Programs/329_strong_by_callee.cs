// strong: The callee overwrites its parameter, a ref, an out and a static field.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case329_Strong_ByCallee
{
    private static string s_current = "";

    private static void ByValue(string text) => text = "local only";

    private static void ByRef(ref string text) => text = "replaced";

    private static void ByOut(out string text) => text = Source.LoadPublicText();

    private static void Maybe(ref string text, bool really)
    {
        if (really)
        {
            text = "maybe";
        }
    }

    private static void Reset() => s_current = "reset";

    public static void Run(bool really)
    {
        var text = Source.LoadPerformerText();
        ByValue(text);
        Sink.TrainText(text); // BAD: by-value
        Maybe(ref text, really);
        Sink.TrainText(text); // BAD: maybe
        ByRef(ref text);
        Sink.TrainText(text); // OK

        text = Source.LoadPerformerText();
        ByOut(out text);
        Sink.TrainText(text); // OK

        s_current = Source.LoadPerformerText();
        Sink.TrainText(s_current); // BAD: static
        Reset();
        Sink.TrainText(s_current); // OK

        var clip = Source.LoadPerformer();
        Source.LoadPublic(out clip);
        Sink.TrainClip(clip); // OK
        Source.LoadPerformer(out clip);
        Sink.TrainClip(clip); // BAD: out-again
    }
}
