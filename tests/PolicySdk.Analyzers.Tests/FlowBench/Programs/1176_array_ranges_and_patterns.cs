// array: Ranges, indices from the end, list patterns and deconstruction by slices.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1176_Array_RangesAndPatterns
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        Sink.TrainFloats(samples[1..^1]); // BAD: range
        Sink.Train(samples[^1]); // BAD: from-end

        Clip[] clips = [Source.LoadPublic(), Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainClip(clips[^1]); // BAD: last-element
        Sink.TrainClip(clips[^3]); // OK: hard
        Sink.TrainAll(clips[..2]); // OK: hard

        if (clips is [var first, .., { Text: var words }])
        {
            Sink.TrainClip(first); // OK: hard
            Sink.TrainText(words); // BAD: list-pattern
        }

        if (samples is [_, .. var rest])
        {
            Sink.TrainFloats(rest); // BAD: slice-pattern
        }

        if (Source.LoadPublicSamples() is [var head, .. var tail])
        {
            Sink.Train(head); // OK
            Sink.TrainFloats(tail); // OK
        }
    }
}
