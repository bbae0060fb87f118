// indexer: Indexers with ranges, ref results, several parameters and init accessors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1553_Indexer_RangesAndRefs
{
    private sealed class Tape(float[] samples)
    {
        public int Length => samples.Length;

        public ref float this[int i] => ref samples[i];

        public float[] Slice(int start, int count) => samples.AsSpan(start, count).ToArray();

        public string this[string name, bool upper = false] => upper ? name.ToUpperInvariant() : name;
    }

    public static void Run()
    {
        var tape = new Tape(Source.LoadPerformerSamples());
        Sink.TrainFloats(tape[1..^1]); // BAD: implicit-range
        Sink.Train(tape[^1]); // BAD: implicit-index

        var open = new Tape(Source.LoadPublicSamples());
        Sink.Train(open[0]); // OK
        open[2] = tape[2];
        Sink.TrainFloats(open[0..4]); // BAD: ref-indexer
        Sink.TrainText(tape["label", true]); // OK
        Sink.TrainText(tape[Source.LoadPerformerText()]); // BAD: indexer-argument
    }
}
