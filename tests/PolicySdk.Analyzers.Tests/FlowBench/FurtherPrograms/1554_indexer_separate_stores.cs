// indexer: An indexer keeps keys and values of two kinds apart.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1554_Indexer_SeparateStores
{
    private sealed class Store
    {
        private readonly Dictionary<int, string> _byNumber = [];
        private string _last = "";

        public string this[int i]
        {
            get => _byNumber.GetValueOrDefault(i, "");
            set => _byNumber[i] = value;
        }

        public string this[Index at]
        {
            get => at.IsFromEnd ? "end" : "start";
            set => _last = value;
        }

        public string Last => _last;
    }

    public static void Run()
    {
        var store = new Store();
        store[Index.End] = Source.LoadPerformerText();
        store[1] = Source.LoadPublicText();
        Sink.TrainText(store[1]); // OK
        Sink.TrainText(store[Index.End]); // OK
        Sink.TrainText(store.Last); // BAD: index-setter
        Sink.Train(store); // BAD: whole-store

        var other = new Store { [2] = "two" };
        other[2] += Source.LoadPerformerText();
        Sink.TrainText(other[2]); // BAD: compound-indexer
        Sink.TrainText(other.Last); // OK
    }
}
