// derived: Objects sized or named after the data, and metadata members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case494_Derived_Sizes
{
    private sealed record Stats(int Count, float Peak, string Title);

    private static Stats Measure(Clip clip) => new(clip.Samples.Length, clip.Samples.Max(), "stats");

    public static void Run()
    {
        var stats = Measure(Source.LoadPerformer());
        Sink.Train(stats.Count); // DERIVED: counted
        Sink.Train(stats.Peak); // BAD: peak
        Sink.TrainText(stats.Title); // OK
        Sink.Train(stats); // BAD: whole-stats
        Sink.TrainText(new string('x', Source.LoadPerformerText().Length)); // DERIVED: same-length
        Sink.Train(Enumerable.Repeat(0f, Source.LoadPerformerSamples().Length).ToArray()); // OK
        var buffer = new List<float>(Source.LoadPerformerSamples().Length);
        buffer.Add(1f);
        Sink.Train(buffer); // OK
        Sink.Train(nameof(Source.LoadPerformer)); // OK
        Sink.Train(typeof(Clip).FullName!); // OK
        Array.Resize(ref buffer.AsArray(), 2);
    }

    private static ref float[] AsArray(this List<float> list) => ref s_scratch;

    private static float[] s_scratch = [];
}
