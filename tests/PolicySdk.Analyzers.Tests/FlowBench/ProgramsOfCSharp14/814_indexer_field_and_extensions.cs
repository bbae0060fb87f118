// indexer: Indexers next to field-backed properties, and extension properties that give spans.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case814_Indexer_FieldAndExtensions
{
    public sealed class Store
    {
        public Dictionary<string, string> Map => field ??= [];

        public string this[string key]
        {
            get => Map.TryGetValue(key, out var value) ? value : "";
            set => Map[key] = value;
        }

        public string Last { get; set => field = value ?? field; } = "";
    }

    extension(Store store)
    {
        public string All => string.Concat(store.Map.Values);

        public ReadOnlySpan<char> Head => store.Last;
    }

    public static void Run(string? maybe)
    {
        var rights = new Store { ["a"] = Source.LoadPerformerText(), Last = Source.LoadPublicText() };
        Sink.TrainText(rights["a"]); // BAD: lazily-mapped
        Sink.TrainText(rights.All); // BAD: all-values
        Sink.TrainText(rights.Head.ToString()); // OK
        rights.Last = Source.LoadPerformerText();
        rights.Last = null!;
        Sink.TrainText(rights.Head.ToString()); // BAD: kept-last
        var open = new Store { ["a"] = Source.LoadPublicText() };
        open["b"] = maybe ?? "";
        Sink.TrainText(open.All); // OK
        Sink.Train(rights.Map.Keys); // OK
    }
}
