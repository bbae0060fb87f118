// byref: Reference parameters, reference returns and reference conditionals.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1615_Byref_SwapAndReturns
{
    private struct Level
    {
        public float Left;
        public float Right;

        public void Raise(float by) => Left += by;
    }

    private sealed class Table
    {
        private readonly string[] _rows = ["", ""];

        public string Title = "title";

        public ref string this[int row] => ref _rows[row];

        public ref string TitleRef() => ref Title;

        public string Joined() => string.Join(",", _rows);
    }

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static void Boost(Level level) => level.Raise(Source.LoadPerformerSamples()[0]);

    private static void BoostRef(ref Level level) => level.Raise(Source.LoadPerformerSamples()[0]);

    public static void Run(bool left)
    {
        string voice = Source.LoadPerformerText(), bed = "bed";
        Swap(ref voice, ref bed);
        Sink.TrainText(voice); // OK
        Sink.TrainText(bed); // BAD: swapped-by-reference

        var table = new Table();
        table[1] = bed;
        Sink.TrainText(table.Joined()); // BAD: ref-returning-indexer
        Sink.TrainText(table.Title); // OK
        table.TitleRef() = bed;
        Sink.TrainText(table.Title); // BAD: ref-returning-method

        var level = new Level();
        Boost(level);
        Sink.Train(level.Left); // OK
        BoostRef(ref level);
        Sink.Train(level.Left); // BAD: struct-by-reference
        Sink.Train(level.Right); // OK

        float a = 0, b = 0, c = 0;
        (left ? ref a : ref b) = Source.LoadPerformerSamples()[3];
        Sink.Train(b); // BAD: conditional-ref
        Sink.Train(c); // OK
    }
}
