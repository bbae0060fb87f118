// byref: out, ref, in and ref readonly parameters through two levels.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case381_Byref_OutAndIn
{
    private static void Both(out Clip rights, out Clip open)
    {
        Source.LoadPerformer(out rights);
        Source.LoadPublic(out open);
    }

    private static bool TryBoth(bool want, out string text, ref string log)
    {
        text = want ? Source.LoadPerformerText() : "";
        log += "called;";
        return want;
    }

    private static string Read(in Clip clip) => clip.Text;

    private static string Look(ref readonly string text) => text;

    private static void Forward(ref string target, string value) => Store(ref target, value);

    private static void Store(ref string target, string value) => target = value;

    public static void Run(bool want)
    {
        Both(out var rights, out var open);
        Sink.TrainClip(rights); // BAD: out-first
        Sink.TrainClip(open); // OK
        Both(out _, out rights);
        Sink.TrainClip(rights); // OK

        var log = "";
        if (TryBoth(want, out var text, ref log))
        {
            Sink.TrainText(text); // BAD: try-out
        }

        Sink.TrainText(log); // OK
        Sink.TrainText(Read(Source.LoadPerformer())); // BAD: in-parameter
        Sink.TrainText(Read(in open)); // OK
        Sink.TrainText(Look(in text)); // BAD: ref-readonly

        var a = "a";
        var b = "b";
        Forward(ref a, Source.LoadPerformerText());
        Forward(ref b, Source.LoadPublicText());
        Sink.TrainText(a); // BAD: two-levels
        Sink.TrainText(b); // OK
        Forward(ref a, b);
        Sink.TrainText(a); // OK
    }
}
