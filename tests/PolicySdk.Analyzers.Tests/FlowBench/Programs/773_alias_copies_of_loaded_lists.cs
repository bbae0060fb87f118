// alias: A copy of a loaded list holds the same clips.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case773_Alias_CopiesOfLoadedLists
{
    private sealed record Set(List<Clip> Clips);

    public static void Run()
    {
        var clips = Source.LoadPublics().ToList();
        var copy = new List<Clip>(clips);
        var filtered = clips.Where(c => c.Rate > 1).ToList();
        Clip[] spread = [.. clips];
        var cloned = clips.Select(c => new Clip(c.Text, [.. c.Samples])).ToList();
        clips[0].Text = Source.LoadPerformerText();
        Sink.TrainAll(copy); // BAD: copy
        Sink.TrainClip(copy[0]); // BAD: its element
        Sink.TrainAll(filtered); // BAD: filtered
        Sink.TrainAll(spread); // BAD: spread
        Sink.TrainAll(cloned); // OK

        var listed = Source.LoadPublics().ToList();
        var array = listed.ToArray();
        foreach (var clip in array)
        {
            clip.Samples = Source.LoadPerformerSamples();
        }

        Sink.TrainAll(listed); // BAD: by-array

        var set = new Set(Source.LoadPublics().ToList());
        var other = new Set([.. set.Clips]);
        set.Clips[0].Next = Source.LoadPerformer();
        Sink.Train(other); // BAD: other-set

        var apart = Source.LoadPublics().ToList();
        var more = Source.LoadPublics().ToList();
        apart[0].Text = Source.LoadPerformerText();
        Sink.TrainAll(more); // OK
    }
}
