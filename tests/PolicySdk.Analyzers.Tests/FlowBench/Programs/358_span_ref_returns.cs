// span: Spans handed through helpers and loops, element by element.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case358_Span_RefReturns
{
    private static Span<float> Window(Span<float> all, int from) => all.Slice(from, 2);

    private static void Scale(ReadOnlySpan<float> from, Span<float> to, float factor)
    {
        for (var i = 0; i < Math.Min(from.Length, to.Length); i++)
        {
            to[i] = from[i] * factor;
        }
    }

    private static bool TryTake(ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        var at = text.IndexOf(' ');
        word = at < 0 ? text : text[..at];
        return at >= 0;
    }

    public static void Run()
    {
        var rights = new float[8];
        var open = new float[8];
        Scale(Source.LoadPerformerSamples(), rights, 0.5f);
        Scale(Source.LoadPublicSamples(), open, 0.5f);
        Sink.TrainFloats(rights); // BAD: scaled
        Sink.TrainFloats(open); // OK

        Scale(rights, Window(open, 2), 1f);
        Sink.TrainFloats(open); // BAD: into-window
        if (TryTake(Source.LoadPerformerText(), out var word))
        {
            Sink.TrainText(word.ToString()); // BAD: out-span
        }

        TryTake(Source.LoadPublicText(), out word);
        Sink.TrainText(new string(word)); // OK
        Span<Clip> clips = new Clip[2];
        clips[0] = Source.LoadPublic();
        foreach (ref var clip in clips)
        {
            clip = Source.LoadPublic();
        }

        Sink.TrainAll(clips.ToArray()); // OK
        foreach (ref var clip in clips)
        {
            clip = Source.LoadPerformer();
        }

        Sink.TrainAll(clips.ToArray()); // BAD: ref-foreach
    }
}
