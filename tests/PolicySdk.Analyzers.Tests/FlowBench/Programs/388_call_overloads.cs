// call: Overloads, static and instance methods, and object state between calls.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case388_Call_Overloads
{
    private sealed class Deck
    {
        private Clip _current = new();

        public static Clip Default => Source.LoadPublic();

        public void Load() => _current = Source.LoadPerformer();

        public void Load(Clip clip) => _current = clip;

        public Clip Current() => _current;

        public Clip Current(bool fresh) => fresh ? new Clip() : Default;

        public string Describe(int n) => "take " + n;

        public string Describe(string text) => "words " + text;

        public string Describe<T>(T value) => typeof(T).Name;
    }

    private static Clip Step1(Deck deck)
    {
        deck.Load();
        return Step2(deck);
    }

    private static Clip Step2(Deck deck) => Step3(deck, deck.Current());

    private static Clip Step3(Deck deck, Clip clip)
    {
        deck.Load(new Clip());
        return clip;
    }

    public static void Run(bool fresh)
    {
        var deck = new Deck();
        Sink.TrainClip(deck.Current()); // OK
        Sink.TrainClip(Step1(deck)); // BAD: three-levels
        Sink.TrainClip(deck.Current()); // OK
        deck.Load();
        Sink.TrainClip(deck.Current()); // BAD: no-argument-overload
        Sink.TrainClip(deck.Current(fresh)); // OK
        Sink.TrainText(deck.Describe(3)); // OK
        Sink.TrainText(deck.Describe(deck.Current().Text)); // BAD: string-overload
        Sink.TrainText(deck.Describe<Clip>(deck.Current())); // OK
        Sink.TrainText(deck.Describe(deck.Current().Samples)); // OK
        deck.Load(Deck.Default);
        Sink.TrainClip(deck.Current()); // OK
    }
}
