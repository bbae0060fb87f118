// branch: Nested property, list and relational patterns name parts of what they match.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case604_Branch_RecursivePatterns
{
    private sealed record Row(Clip Voice, Clip Bed, string Tag);

    public static void Run(bool first, bool second)
    {
        object row = new Row(Source.LoadPerformer(), Source.LoadPublic(), "t");
        if (row is Row { Voice: { Text: { Length: > 0 } words }, Bed: { Text: var bed } })
        {
            Sink.TrainText(words); // BAD: nested-property
            Sink.TrainText(bed); // OK
        }

        if (row is Row(var voice, _, var tag) { Bed.Samples: [_, .. var middle, _] } && first)
        {
            Sink.TrainClip(voice); // BAD: positional
            Sink.TrainText(tag); // OK
            Sink.TrainFloats(middle); // OK
        }

        Sink.TrainText(row switch // BAD: switch-on-row
        {
            Row { Tag: "x" } => "x",
            Row { Voice.Text: var t } when second => t,
            _ => "none",
        });
        Sink.TrainText(row switch // OK
        {
            Row { Voice.Text.Length: > 10 } => "long",
            Row { Bed.Text: var t } => t,
            _ => "none",
        });
    }
}
