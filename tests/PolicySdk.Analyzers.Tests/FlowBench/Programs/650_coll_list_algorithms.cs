// coll: Sort with comparers, ConvertAll, ForEach, RemoveAll, CopyTo and BinarySearch of a list.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case650_Coll_ListAlgorithms
{
    public static void Run()
    {
        var lines = new List<string> { "c", Source.LoadPerformerText(), "a" };
        lines.Sort((x, y) => string.CompareOrdinal(x, y));
        Sink.Train(lines.ConvertAll(l => l.ToUpperInvariant())); // BAD: convert-all
        Sink.Train(lines.ConvertAll(l => l.Length > 2)); // DERIVED: predicate
        lines.ForEach(l => Sink.TrainText(l)); // BAD: for-each
        Sink.Train(lines.TrueForAll(l => l != "")); // DERIVED: true-for-all
        var target = new string[5];
        lines.CopyTo(target, 1);
        Sink.Train(target); // BAD: copy-to
        Sink.TrainText(lines.Find(l => l.Length > 1)!); // BAD: find
        Sink.TrainText(lines.Exists(l => l == "a") ? "yes" : "no"); // OK

        var open = new List<string>(["a", "b"]);
        open.InsertRange(1, Source.LoadPublics().Select(c => c.Text));
        open.RemoveAll(l => l == "a");
        Sink.Train(open); // OK
        Sink.Train(open.Slice(0, 1)); // OK
        open.AddRange(lines);
        Sink.TrainText(open[^1]); // BAD: add-range
        lines.RemoveAt(1);
        lines = lines.FindAll(l => l.Length == 1);
        Sink.Train(lines); // BAD: find-all
    }
}
