// array: Constant, computed, from-end and enum indexes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case643_Array_ElementIndexKinds
{
    private enum Slot
    {
        Voice,
        Bed,
    }

    private const int Second = 1;

    public static void Run(int n)
    {
        var clips = new Clip[3];
        clips[(int)Slot.Voice] = Source.LoadPerformer();
        clips[(int)Slot.Bed] = Source.LoadPublic();
        Sink.TrainClip(clips[0]); // BAD: enum-index
        Sink.TrainClip(clips[Second]); // OK: hard
        clips[^1] = Source.LoadPerformer();
        Sink.TrainClip(clips[2]); // BAD: from-end
        Sink.TrainClip(clips[1]); // OK: hard
        clips[n] = Source.LoadPerformer();
        Sink.TrainClip(clips[1]); // BAD: unknown-index

        var open = new Clip[2];
        open[n] = Source.LoadPublic();
        var i = 0;
        open[i] = Source.LoadPublic();
        open[i + 1] = new Clip();
        Sink.TrainAll(open); // OK
        var rows = new[] { new[] { "a" }, new[] { "b" } };
        rows[0][0] = Source.LoadPerformerText();
        Sink.TrainText(rows[1][0]); // OK: hard
        Sink.TrainText(rows[0][0]); // BAD: jagged-cell
    }
}
