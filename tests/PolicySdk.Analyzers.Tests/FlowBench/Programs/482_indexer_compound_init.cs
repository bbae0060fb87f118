// indexer: Compound assignment, nested indexers and object initializers with indexers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case482_Indexer_CompoundInit
{
    private sealed class Store
    {
        private readonly SortedDictionary<int, string> _rows = [];

        public string this[int i]
        {
            get => _rows.GetValueOrDefault(i, "");
            set => _rows[i] = value;
        }

        public Store Child => _child ??= new Store();

        private Store? _child;
    }

    private sealed class Doc
    {
        public Store Body { get; } = new();

        public Dictionary<string, List<string>> Tags { get; } = [];
    }

    public static void Run()
    {
        var store = new Store();
        store[0] += "a";
        Sink.TrainText(store[0]); // OK
        store[0] += Source.LoadPerformerText();
        Sink.TrainText(store[0]); // BAD: compound-indexer
        store.Child[1] = Source.LoadPublicText();
        Sink.TrainText(store.Child[1]); // OK

        var doc = new Doc
        {
            Body = { [0] = Source.LoadPerformerText() },
            Tags = { ["open"] = [Source.LoadPublicText()] },
        };
        Sink.TrainText(doc.Body[0]); // BAD: nested-initializer
        Sink.TrainText(doc.Tags["open"][0]); // OK
        doc.Tags["voice"] = [];
        doc.Tags["voice"].Add(Source.LoadPerformerText());
        Sink.TrainText(doc.Tags["voice"][0]); // BAD: added-through-indexer
        var cells = new string[2][];
        cells[0] = new string[2];
        cells[0][1] = Source.LoadPerformerText();
        Sink.TrainText(cells[0][1]); // BAD: jagged
    }
}
