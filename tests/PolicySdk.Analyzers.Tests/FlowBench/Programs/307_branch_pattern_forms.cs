// branch: Patterns take parts out of the value they test.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case307_Branch_PatternForms
{
    private sealed record Pair(Clip Voice, Clip Bed);

    public static void Run(object unknown)
    {
        var clip = Source.LoadPerformer();
        clip.Id = "id-1";
        if (clip is { Text: var words, Id: { Length: > 0 } id })
        {
            Sink.TrainText(words); // BAD: property-pattern
            Sink.TrainText(id); // OK
        }

        var pair = new Pair(Source.LoadPerformer(), Source.LoadPublic());
        if (pair is (var voice, { Text: var bed }))
        {
            Sink.TrainClip(voice); // BAD: positional-pattern
            Sink.TrainText(bed); // OK
        }

        if (clip.Samples is [var head, _, .. var rest])
        {
            Sink.Train(head); // BAD: list-pattern
            Sink.TrainFloats(rest); // BAD: slice-pattern
        }

        object boxed = Source.LoadPublic();
        if (boxed is not Clip { Next.Text: var next } c)
        {
            return;
        }

        Sink.TrainClip(c); // OK
        Sink.TrainText(next); // OK
        var kind = pair switch
        {
            { Voice.Rate: > 8000 } and { Bed: var b } => b.Text,
            { Voice: { } v } => v.Text,
            _ => "",
        };
        Sink.TrainText(kind); // BAD: switch-arm
    }
}
