// coll: List members that move, find, replace and convert.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case362_Coll_ListOperations
{
    public static void Run()
    {
        var rights = new List<Clip>(Source.LoadPerformers());
        Sink.TrainClip(rights.Find(c => c.Rate > 0)!); // BAD: find
        Sink.Train(rights.ConvertAll(c => c.Text)); // BAD: convert-all
        Sink.Train(rights.ConvertAll(c => "x")); // OK
        rights.ForEach(c => Sink.TrainClip(c)); // BAD: for-each
        Sink.Train(rights.FindIndex(c => c.Rate > 1)); // DERIVED: index

        var open = new List<Clip>();
        open.AddRange(Source.LoadPublics());
        open.Sort((a, b) => a.Rate.CompareTo(b.Rate));
        open.Reverse();
        Sink.TrainAll(open); // OK
        Sink.TrainClip(open[^1]); // OK
        open.InsertRange(1, rights.GetRange(0, 1));
        Sink.TrainAll(open.Slice(0, 2)); // BAD: insert-range
        open.RemoveAll(c => c.Text == "");
        Sink.TrainAll(open); // BAD: after-remove-all

        var array = new Clip[4];
        rights.CopyTo(array, 1);
        Sink.TrainAll(array); // BAD: copy-to
        var cleared = new List<Clip>(rights);
        cleared.Clear();
        Sink.TrainAll(cleared); // OK: hard
        var grouped = new List<List<string>> { new() { "a" }, new() };
        grouped[1].Add(Source.LoadPerformerText());
        Sink.TrainText(grouped.SelectMany(g => g).Last()); // BAD: list-of-lists
        Sink.Train(new List<float>(rights.Count)); // OK
    }
}
