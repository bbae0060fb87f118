// indexer: Indexers that return references.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case952_Indexer_RefReturns
{
    private sealed class Bank
    {
        private readonly float[] _values = new float[8];
        private readonly string[] _names = new string[8];

        public ref float this[int i] => ref _values[i];

        public ref readonly string this[int i, bool trimmed] => ref _names[i];

        public void Name(int i, string name) => _names[i] = name;

        public float[] Values => _values;
    }

    private struct Pair
    {
        public string Left;
        public string Right;
    }

    public static void Run()
    {
        var bank = new Bank();
        bank[2] = Source.LoadPublicSamples()[0];
        bank.Name(0, Source.LoadPerformerText());
        Sink.TrainFloats(bank.Values); // OK
        Sink.TrainText(bank[0, true]); // BAD: ref-readonly-indexer

        bank[3] += Source.LoadPerformerSamples()[1];
        Sink.TrainFloats(bank.Values); // BAD: compound-through-ref
        Sink.Train(bank[3]); // BAD: read-through-ref

        var pairs = new Pair[2];
        ref var first = ref pairs[0];
        first.Left = Source.LoadPerformerText();
        first.Right = "right";
        Sink.TrainText(pairs[0].Left); // BAD: struct-element-through-ref
        Sink.TrainText(pairs[0].Right); // OK

        var list = new List<Pair> { new() { Left = Source.LoadPublicText() } };
        var copy = list[0];
        copy.Left = Source.LoadPerformerText();
        Sink.TrainText(list[0].Left); // OK
        list[0] = copy;
        Sink.TrainText(list[0].Left); // BAD: struct-written-back
    }
}
