// array: a range or a slice pattern leaves out what stands at known positions outside of it; parts of absent numbers are absent.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace FlowBench.Cases;

public static class Case821_Array_PartsWithKnownEnds
{
    public static void Ranges(int n, Range range)
    {
        Clip[] clips = [Source.LoadPerformer(), Source.LoadPublic(), Source.LoadPublic()];
        Sink.TrainAll(clips[1..]); // OK: hard
        Sink.TrainAll(clips[..1]); // BAD: head
        Sink.TrainAll(clips[1..3]); // OK: hard
        Sink.TrainAll(clips[..^1]); // BAD: end from behind
        Sink.TrainAll(clips[^3..]); // BAD: start from behind
        Sink.TrainAll(clips[n..]); // BAD: start not known
        Sink.TrainAll(clips[range]); // BAD: range not known
        Sink.TrainClip(clips[..2][1]); // OK: hard
        Sink.TrainClip(clips[..2][0]); // BAD: first of a part
        Clip[] turned = [Source.LoadPublic(), Source.LoadPerformer()];
        Sink.TrainClip(turned[1..][0]); // BAD: moved to the front
        var part = clips[1..];
        part[n] = Source.LoadPerformer();
        Sink.TrainAll(clips[1..]); // OK: hard
        Sink.TrainClip(part[0]); // BAD: somewhere in the part
        clips[n] = Source.LoadPerformer();
        Sink.TrainAll(clips[1..]); // BAD: set anywhere
        Sink.TrainAll(Source.LoadPerformers().ToArray()[1..]); // BAD: loaded
    }

    public static void Patterns()
    {
        Clip[] batch = [Source.LoadPerformer(), .. Source.LoadPublics()];
        if (batch is [var head, .. var tail])
        {
            Sink.TrainClip(head); // BAD: head of a pattern
            Sink.TrainAll(tail); // OK: hard
        }

        if (batch is [.. var most, var last])
        {
            Sink.TrainAll(most); // BAD: all but the last
            Sink.TrainClip(last); // BAD: last
        }

        Clip[] mixed = [Source.LoadPublic(), Source.LoadPerformer(), Source.LoadPublic()];
        if (mixed is [_, .. { Length: 2 } rest])
        {
            Sink.TrainAll(rest); // BAD: rest
            Sink.TrainClip(rest[0]); // BAD: first of the rest
            Sink.TrainClip(rest[1]); // OK: hard
        }
    }

    public static void Absent(float? given)
    {
        float? gain = Source.LoadPerformerSamples()[0];
        float? none = null;
        Sink.TrainFloats([gain * none ?? 1f]); // OK: hard
        Sink.TrainFloats([-none ?? gain.Value]); // BAD: negative of nothing
        Sink.TrainFloats([given + 1 ?? gain.Value]); // BAD: sum that may be absent
        Sink.TrainFloats([given + gain ?? 1f]); // BAD: sum
        none += gain;
        Sink.TrainFloats([none ?? 1f]); // OK: hard
        bool? flag = null;
        Sink.TrainFloats([(flag | given > 1) is true ? 1f : gain.Value]); // BAD: neither
    }

    public static void Tuples()
    {
        ITuple row = (Source.LoadPublicText(), Source.LoadPerformerText());
        Sink.Train(row[0]!); // OK: hard
        Sink.Train(row[1]!); // BAD: second of a row
        for (var i = 0; i < row.Length; i++)
        {
            Sink.Train(row[i]!); // BAD: any of a row
        }
    }
}
