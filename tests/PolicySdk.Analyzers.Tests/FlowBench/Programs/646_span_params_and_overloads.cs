// span: params spans, span-taking overloads and spans of references.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case646_Span_ParamsAndOverloads
{
    private static string Glue(params ReadOnlySpan<string> parts) => string.Concat(parts);

    private static Clip First(params Span<Clip> clips) => clips[0];

    private static int Many(params ReadOnlySpan<Clip> clips) => clips.Length;

    private static void Stamp(Span<Clip> clips, string text)
    {
        foreach (var clip in clips)
        {
            clip.Text = text;
        }
    }

    public static void Run()
    {
        Sink.TrainText(Glue("a", Source.LoadPerformerText())); // BAD: params-span
        Sink.TrainText(Glue("a", Source.LoadPublicText())); // OK
        Sink.TrainClip(First(Source.LoadPerformer())); // BAD: first-of-params
        Sink.TrainClip(First(Source.LoadPublic(), Source.LoadPublic())); // OK
        Sink.Train(Many(Source.LoadPublic())); // OK

        var a = new Clip();
        var b = new Clip();
        Stamp([a], Source.LoadPerformerText());
        Stamp([b], "b");
        Sink.TrainText(a.Text); // BAD: stamped
        Sink.TrainText(b.Text); // OK

        Span<Clip> both = [Source.LoadPublic(), Source.LoadPerformer()];
        both.Reverse();
        Sink.TrainClip(both[0]); // BAD: reversed
        both.Fill(Source.LoadPublic());
        Sink.TrainClip(both[1]); // OK: hard
    }
}
