// closure: Lambdas with ref, out and scoped parameters without types, and unbound nameof.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case812_Closure_LambdaModifiers
{
    private delegate bool TryLoad(string id, out Clip clip);

    private delegate void Change(ref string text, in string by);

    private delegate string View(scoped ReadOnlySpan<char> text);

    public static void Run()
    {
        TryLoad rights = (id, out clip) => Source.TryLoadPerformer(out clip);
        TryLoad open = (id, out clip) =>
        {
            clip = Source.LoadPublic();
            return true;
        };
        if (rights("a", out var voice))
        {
            Sink.TrainClip(voice); // BAD: out-lambda
        }

        open("a", out var bed);
        Sink.TrainClip(bed); // OK
        Change append = (ref text, in by) => text += by;
        var text = "t";
        append(ref text, "x");
        Sink.TrainText(text); // OK
        append(ref text, Source.LoadPerformerText());
        Sink.TrainText(text); // BAD: ref-lambda
        View view = (scoped span) => span.ToString();
        Sink.TrainText(view(Source.LoadPerformerText())); // BAD: scoped-lambda
        Sink.TrainText(nameof(List<>) + nameof(Dictionary<,>.Keys)); // OK
    }
}
