// cast: Type patterns, positional and property patterns bind performer data.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case465_Cast_Patterns
{
    private static object Wrap(object value) => value;

    public static void Run(bool flag)
    {
        object anything = Source.LoadPerformer();
        if (anything is Clip clip)
        {
            Sink.TrainClip(clip); // BAD: is-pattern
        }

        if (anything is Clip { Text: var words, Next: { Samples: [var first, ..] } })
        {
            Sink.TrainText(words); // BAD: property-pattern
            Sink.TrainFloats([first]); // BAD: nested-list-pattern
        }

        var shown = Wrap(Source.LoadPublic()) switch
        {
            Clip { Rate: > 0 } c => c.Text,
            string s => s,
            _ => "none",
        };
        Sink.TrainText(shown); // OK

        object pair = (Source.LoadPerformerText(), Source.LoadPublicText());
        if (pair is (string voice, string bed))
        {
            Sink.TrainText(voice); // BAD: positional-pattern
            Sink.TrainText(bed); // OK: hard
        }

        object either = flag ? Source.LoadPerformer() : "label";
        var text = either switch
        {
            string s => s,
            Clip => "clip",
            _ => "",
        };
        Sink.TrainText(text); // OK: hard
    }
}
