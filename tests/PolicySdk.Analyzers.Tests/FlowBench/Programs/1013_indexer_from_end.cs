// indexer: Elements that are counted from the end, written by every kind of assignment.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1013_Indexer_FromEnd
{
    private sealed class Strip(float[] frames)
    {
        public int Length => frames.Length;
        public ref float this[int i] => ref frames[i];
        public float[] Frames => frames;
    }
    public static void Run()
    {
        var blank = new Strip(new float[8]);
        blank[^2] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(blank.Frames); // BAD: own
        var b2 = new Strip(new float[8]);
        b2[2] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(b2.Frames); // BAD: own-by-number
        var b3 = new Strip(new float[8]);
        ref float r = ref b3[^1];
        r = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(b3.Frames); // BAD: by-reference
        var b4 = new Strip(new float[8]);
        b4[^1] += Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(b4.Frames); // BAD: compound
        var l = new List<Clip> { new() };
        l[^1] = Source.LoadPerformer();
        Sink.TrainClip(l[0]); // BAD: k
        Span<float> s = new float[4];
        s[^1] = Source.LoadPerformerSamples()[0];
        Sink.Train(s.ToArray()); // BAD: l
        var arr = new float[4];
        ref float ra = ref arr[^1];
        ra = Source.LoadPerformerSamples()[0];
        Sink.Train(arr); // BAD: m
        s = new float[4];
        s[^1]++;
        s[^2] *= Source.LoadPerformerSamples()[0];
        Sink.Train(s.ToArray()); // BAD: n
        F(out arr[^1]);
        arr = new float[4];
        F(out arr[^1]);
        Sink.Train(arr); // BAD: o
        s = new float[4];
        F(out s[^1]);
        Sink.Train(s.ToArray()); // BAD: p
        var b5 = new Strip(new float[8]);
        F(out b5[^1]);
        Sink.TrainFloats(b5.Frames); // BAD: q
        (b5[^1], s[^1]) = (1f, 2f);
        var b6 = new Strip(new float[8]);
        (b6[^1], _) = (Source.LoadPerformerSamples()[0], 2f);
        Sink.TrainFloats(b6.Frames); // BAD: r
    }
    private static void F(out float f) => f = Source.LoadPerformerSamples()[1];
}
