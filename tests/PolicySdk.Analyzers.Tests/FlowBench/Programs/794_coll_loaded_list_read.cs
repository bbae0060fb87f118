// coll: A loaded list to which something is added and of which an element is read still holds what was added.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case794_Coll_LoadedListRead
{
    private static bool IsLong(Clip clip) => clip.Samples.Length > 3;

    public static void Run(int n)
    {
        var clips = new List<Clip>(Source.LoadPublics());
        clips.Add(Source.LoadPerformer());
        Console.WriteLine(clips[n].Rate);
        Sink.TrainAll(clips); // BAD: read-by-index

        var filtered = Source.LoadPublics().ToList();
        filtered.InsertRange(0, Source.LoadPerformers());
        filtered.RemoveAll(c => c.Rate > n);
        Sink.TrainAll(filtered); // BAD: remove-all

        var tested = Source.LoadPublics().ToList();
        tested.Add(Source.LoadPerformer());
        Console.WriteLine(tested.Exists(IsLong));
        Sink.TrainClip(tested[^1]); // BAD: tested

        var open = Source.LoadPublics().ToList();
        open.Add(Source.LoadPublic());
        open.RemoveAll(c => c.Rate > n);
        Sink.TrainAll(open); // OK
    }
}
