// array: Ranges, list patterns, swaps and arrays of structs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1604_Array_RangesAndPatterns
{
    private struct Frame
    {
        public float[] Data;
        public string Tag;
    }

    public static void Run()
    {
        Clip[] clips = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainClip(clips[^1]); // BAD: index-from-end
        Sink.TrainAll(clips[1..]); // BAD: range
        Sink.TrainAll(clips[..1]); // OK: hard

        (clips[0], clips[1]) = (clips[1], clips[0]);
        Sink.TrainClip(clips[0]); // BAD: swapped-in
        Sink.TrainClip(clips[1]); // OK: hard
        if (clips is [var first, .. var rest])
        {
            Sink.TrainClip(first); // BAD: list-pattern
            Sink.TrainAll(rest); // OK: hard
        }

        var frames = new Frame[2];
        frames[1].Data = Source.LoadPerformerSamples();
        frames[1].Tag = "chorus";
        Sink.TrainFloats(frames[1].Data); // BAD: struct-element-field
        Sink.TrainText(frames[1].Tag); // OK
        frames[1].Data = Source.LoadPublicSamples();
        Sink.TrainFloats(frames[1].Data); // OK: hard
    }
}
