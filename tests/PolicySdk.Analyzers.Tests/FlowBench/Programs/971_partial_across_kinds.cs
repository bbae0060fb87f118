// partial: Partial classes with nested types, partial indexers, and a partial method without a body.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case971_Partial_AcrossKinds
{
    private partial class Deck
    {
        public partial string this[int slot] { get; set; }

        partial void OnAdded(string text);

        public void Add(string text)
        {
            OnAdded(text);
            _count++;
        }

        public partial record Entry(string Name);
    }

    private partial class Deck
    {
        private readonly string[] _slots = new string[4];
        private int _count;

        public partial string this[int slot]
        {
            get => _slots[slot];
            set => _slots[slot] = value.Trim();
        }

        public int Count => _count;

        public string Seen { get; private set; } = "";

        partial void OnAdded(string text) => Seen = text;

        public partial record Entry
        {
            public string Extra { get; init; } = "";
        }
    }

    private partial class Silent
    {
        private string _kept = "kept";

        partial void Keep(ref string place, string value);

        public string Put(string value)
        {
            Keep(ref _kept, value);
            return _kept;
        }
    }

    public static void Run()
    {
        var deck = new Deck { [0] = Source.LoadPerformerText() };
        Sink.TrainText(deck[0]); // BAD: partial-indexer
        Sink.TrainText(deck.Seen); // OK
        deck.Add(Source.LoadPerformerText());
        Sink.TrainText(deck.Seen); // BAD: partial-hook
        Sink.Train(deck.Count); // DERIVED: count

        var silent = new Silent();
        Sink.TrainText(silent.Put(Source.LoadPerformerText())); // OK

        var entry = new Deck.Entry(Source.LoadPublicText()) { Extra = Source.LoadPerformerText() };
        Sink.TrainText(entry.Extra); // BAD: partial-record
        Sink.TrainText(entry.Name); // OK
        Sink.Train(entry with { Extra = "none" }); // OK
    }
}
