// cast: Type, property, list and positional patterns bind parts of a value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1270_Cast_PatternMatching
{
    private sealed record Line(string Speaker, string Words);

    private static string Describe(object value) => value switch
    {
        Clip { Text: var text } => text,
        Line(var speaker, _) => speaker,
        string => "text",
        _ => "other",
    };

    public static void Run()
    {
        object anything = Source.LoadPerformer();
        if (anything is Clip clip)
        {
            Sink.TrainClip(clip); // BAD: type-pattern
        }

        if (anything is Clip { Text: { Length: > 0 } words, Next: { } next })
        {
            Sink.TrainText(words); // BAD: property-pattern
            Sink.TrainClip(next); // BAD: nested-object-pattern
        }

        if (new Line("narrator", Source.LoadPerformerText()) is (var speaker, { } spoken))
        {
            Sink.TrainText(speaker); // OK
            Sink.TrainText(spoken); // BAD: positional-pattern
        }

        if (Source.LoadPerformerSamples() is [var first, .., _] && Source.LoadPublicSamples() is [_, .. var rest])
        {
            Sink.TrainFloats([first]); // BAD: list-pattern
            Sink.TrainFloats(rest); // OK
        }

        Sink.TrainText(Describe(anything)); // BAD: switch-pattern
        Sink.TrainText(Describe(new Line("narrator", Source.LoadPerformerText()))); // OK
        Sink.TrainText(Describe(Source.LoadPerformerText())); // OK: hard
        Sink.TrainText(Describe(Source.LoadPublic())); // OK
    }
}
