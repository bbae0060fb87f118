// record: Record structs are values.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case336_Record_Struct
{
    private record struct Cue(string Text, Clip Clip)
    {
        public string Mark { get; set; } = "";
    }

    private readonly record struct Span2(float Start, float End);

    private static Cue Relabel(Cue cue, string text)
    {
        cue.Text = text;
        return cue;
    }

    public static void Run()
    {
        var cue = new Cue("a", Source.LoadPublic());
        var other = Relabel(cue, Source.LoadPerformerText());
        Sink.TrainText(cue.Text); // OK
        Sink.TrainText(other.Text); // BAD: returned-copy
        Sink.TrainClip(other.Clip); // OK

        var third = other;
        third.Text = "b";
        third.Mark = "m";
        Sink.TrainText(other.Text); // BAD: first-copy
        Sink.Train(third); // OK

        var samples = Source.LoadPerformerSamples();
        var span = new Span2(samples[0], 1f);
        Sink.Train(span.Start); // BAD: readonly-struct
        Sink.Train(span.End); // OK
        var (start, end) = span with { Start = 0f };
        Sink.Train(start + end); // OK
        span = default;
        Sink.Train(span); // OK
    }
}
