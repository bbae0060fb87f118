// call: Named arguments out of order, default values and compiler-supplied arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1225_Call_OptionalAndNamed
{
    private static Clip Make(string text = "none", float[]? samples = null) => new(text, samples ?? []);

    private static string Bed(string voice, string bed) => bed;

    private static string Expression(object value, [CallerArgumentExpression(nameof(value))] string code = "") => code;

    private static string Tagged(string text, [CallerMemberName] string member = "") => member + text;

    private static void Feed(Clip clip, bool really = false)
    {
        if (really)
        {
            Sink.TrainClip(clip); // OK: hard
        }
    }

    public static void Run()
    {
        var clip = Make(samples: Source.LoadPerformerSamples());
        Sink.TrainText(clip.Text); // OK
        Sink.TrainFloats(clip.Samples); // BAD: named-argument
        Sink.TrainClip(Make()); // OK

        Sink.TrainText(Bed(bed: Source.LoadPublicText(), voice: Source.LoadPerformerText())); // OK
        Sink.TrainText(Bed(bed: Source.LoadPerformerText(), voice: Source.LoadPublicText())); // BAD: reordered
        Sink.TrainText(Expression(clip)); // OK
        Sink.TrainText(Tagged(Source.LoadPerformerText())); // BAD: caller-name-and-text
        Feed(Source.LoadPerformer());
        Feed(Source.LoadPublic(), really: true);
    }
}
