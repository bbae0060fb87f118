// array: Index from end, ranges, collection expressions with spreads.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case351_Array_RangesAndSpread
{
    public static void Run(int n)
    {
        var clips = new[] { Source.LoadPublic(), Source.LoadPublic(), Source.LoadPerformer() };
        Sink.TrainClip(clips[^1]); // BAD: from-end
        Sink.TrainAll(clips[1..]); // BAD: range
        Sink.TrainClip(clips[n]); // BAD: unknown-index
        Sink.TrainAll(clips[..2]); // OK: hard

        Clip[] open = [Source.LoadPublic(), .. Source.LoadPublics()];
        Sink.TrainAll(open); // OK
        Clip[] both = [.. open, .. clips];
        Sink.TrainAll(both); // BAD: spread
        Sink.TrainAll(open); // OK
        List<float> floats = [0f, .. Source.LoadPerformerSamples(), 1f];
        Sink.TrainFloats([.. floats]); // BAD: spread-twice
        open[^1] = both[n];
        Sink.TrainAll(open); // BAD: stored-from-end
        Sink.Train(both.Length); // DERIVED: length

        int[] sizes = [open.Length, 3];
        sizes[0] = 4;
        Sink.Train(sizes[1]); // OK
    }
}
