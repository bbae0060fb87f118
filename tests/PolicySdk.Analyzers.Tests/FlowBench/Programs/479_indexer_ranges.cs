// indexer: Index and range support by pattern, and slices of arrays and strings.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case479_Indexer_Ranges
{
    private sealed class Tape(float[] data)
    {
        public int Length => data.Length;

        public float this[int i] => data[i];

        public float[] Slice(int start, int length) => data.AsSpan(start, length).ToArray();
    }

    private sealed class Sheet
    {
        private readonly List<string> _lines = [];

        public int Count => _lines.Count;

        public string this[Index i]
        {
            get => _lines[i.GetOffset(_lines.Count)];
            set => _lines.Add(value);
        }

        public string this[Range r] => "range";
    }

    public static void Run()
    {
        var tape = new Tape(Source.LoadPerformerSamples());
        Sink.Train(tape[^1]); // BAD: from-end
        Sink.TrainFloats(tape[1..3]); // BAD: slice-pattern
        Sink.Train(tape.Length); // DERIVED: length
        var open = new Tape(Source.LoadPublicSamples());
        Sink.TrainFloats(open[1..^1]); // OK
        Sink.Train(open[0]); // OK

        var sheet = new Sheet();
        sheet[^1] = Source.LoadPerformerText();
        Sink.TrainText(sheet[^1]); // BAD: index-setter
        Sink.TrainText(sheet[..2]); // OK
        Sink.TrainText(Source.LoadPerformerText()[2..]); // BAD: substring-range
        Sink.TrainFloats(Source.LoadPerformerSamples()[..^2]); // BAD: array-range
        if (tape is [var first, .., var last])
        {
            Sink.TrainFloats([first, last]); // BAD: list-pattern
        }
    }
}
