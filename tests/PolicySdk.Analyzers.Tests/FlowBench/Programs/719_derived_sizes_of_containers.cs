// derived: Containers sized, ordered or filtered by the data hold what was put into them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case719_Derived_SizesOfContainers
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Sink.TrainFloats(new float[clip.Samples.Length]); // OK
        Sink.TrainAll(Source.LoadPublics().Take(clip.Text.Length)); // OK
        Sink.TrainAll(Source.LoadPublics().OrderBy(c => clip.Text.IndexOf(c.Text, StringComparison.Ordinal))); // OK
        Sink.Train(Enumerable.Range(0, clip.Text.Length).Select(_ => "x").ToList()); // OK
        Sink.Train(new List<string>(clip.Text.Length)); // OK
        Sink.TrainAll(Source.LoadPublics().Where(c => clip.Samples.Contains(c.Samples[0]))); // OK
        Sink.TrainText(new string('-', 4).PadRight(clip.Text.Length)); // OK
        var bins = new int[4];
        foreach (var s in clip.Samples)
        {
            bins[(int)s & 3]++;
        }

        Sink.Train(bins); // DERIVED: histogram
        Sink.Train(clip.Samples.Select(s => s > 0 ? 1f : -1f).Count()); // DERIVED: sign-count
        Sink.Train(clip.Samples.Select(s => s * s).ToArray()); // BAD: squares
        Sink.Train(clip.Samples.Average()); // BAD: average
    }
}
