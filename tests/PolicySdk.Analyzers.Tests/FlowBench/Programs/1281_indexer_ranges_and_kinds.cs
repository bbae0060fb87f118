// indexer: Index and Range indexers, indexers behind interfaces, references and initializers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1281_Indexer_RangesAndKinds
{
    private interface IRow
    {
        string this[int column] { get; set; }
    }

    private sealed class Row : IRow
    {
        private readonly string[] _cells = ["", "", ""];
        private string _log = "";

        string IRow.this[int column]
        {
            get => _cells[column];
            set => _cells[column] = value;
        }

        public string this[Index index] => _cells[index];

        public string[] this[Range range] => _cells[range];

        public string this[string key]
        {
            get => key + _log;
            set => _log = "wrote " + key;
        }
    }

    private sealed class Track(int length)
    {
        private readonly float[] _samples = new float[length];

        public int Length => _samples.Length;

        public ref float this[int at] => ref _samples[at];

        public float[] Slice(int start, int count) => _samples.AsSpan(start, count).ToArray();
    }

    public static void Run(int column)
    {
        var row = new Row();
        IRow cells = row;
        cells[column & 1] = Source.LoadPerformerText();
        Sink.TrainText(cells[column & 1]); // BAD: interface-indexer
        Sink.TrainText(row[^2] + row[^3]); // BAD: index-from-end
        Sink.Train(row[..2]); // BAD: range-indexer
        row["key"] = Source.LoadPerformerText();
        Sink.TrainText(row["other"]); // OK

        var track = new Track(4);
        track[0] = Source.LoadPublicSamples()[0];
        Sink.TrainFloats(track[1..3]); // OK
        track[1] += Source.LoadPerformerSamples()[1];
        Sink.TrainFloats(track[1..3]); // BAD: implicit-slice
        Sink.Train(track[^3]); // BAD: implicit-index

        IRow open = new Row { };
        open[0] = Source.LoadPublicText();
        Sink.TrainText(open[0]); // OK
    }
}
