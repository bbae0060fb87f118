// indexer: An indexer behind an interface, an explicit one and one that ignores its value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case951_Indexer_StaticLookupAndInterface
{
    private interface ICells
    {
        string this[string key] { get; set; }
    }

    private sealed class Plain : ICells
    {
        private string _last = "";

        public string this[string key]
        {
            get => _last;
            set => _last = value;
        }
    }

    private sealed class Forgetful : ICells
    {
        public int Writes { get; private set; }

        public string this[string key]
        {
            get => "cell " + Writes;
            set => Writes++;
        }
    }

    private sealed class Named : ICells
    {
        private readonly SortedDictionary<string, string> _cells = new(StringComparer.Ordinal);

        string ICells.this[string key]
        {
            get => _cells[key];
            set => _cells[key] = value.Trim();
        }

        public string this[int position] => _cells.ElementAt(position).Key;
    }

    private static void Fill(ICells cells, string text) => cells["a"] = text;

    public static void Run()
    {
        ICells plain = new Plain();
        Fill(plain, Source.LoadPerformerText());
        Sink.TrainText(plain["b"]); // BAD: any-key

        ICells forgetful = new Forgetful();
        Fill(forgetful, Source.LoadPerformerText());
        Sink.TrainText(forgetful["a"]); // OK

        var named = new Named();
        Fill(named, Source.LoadPerformerText());
        Sink.TrainText(((ICells)named)["a"]); // BAD: explicit-indexer
        Sink.TrainText(named[0]); // OK

        ICells open = new Named();
        Fill(open, Source.LoadPublicText());
        Sink.TrainText(open["a"]); // OK
        open["a"] += Source.LoadPerformerText();
        Sink.TrainText(open["a"]); // BAD: compound-on-indexer
    }
}
