// dispatch: Members hidden by new, base calls and sealed overrides.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1251_Dispatch_HidingAndBase
{
    private class Deck
    {
        public virtual Clip Play() => Source.LoadPublic();

        public string Title() => "deck";

        public static string Kind => "deck";
    }

    private class RightsDeck : Deck
    {
        public override Clip Play() => Source.LoadPerformer();

        public new string Title() => Source.LoadPerformerText();

        public static new string Kind => Source.LoadPerformerText();
    }

    private sealed class SafeDeck : RightsDeck
    {
        public sealed override Clip Play()
        {
            var clip = base.Play();
            return new Clip("safe", new float[clip.Samples.Length]);
        }
    }

    private sealed class OddDeck : Deck
    {
        public new Clip Play() => Source.LoadPerformer();
    }

    public static void Run()
    {
        var rights = new RightsDeck();
        Deck asDeck = rights;
        Sink.TrainClip(asDeck.Play()); // BAD: override-through-base
        Sink.TrainText(asDeck.Title()); // OK
        Sink.TrainText(rights.Title()); // BAD: hiding-member
        Sink.TrainText(Deck.Kind); // OK
        Sink.TrainText(SafeDeck.Kind); // BAD: hiding-static

        Deck safe = new SafeDeck();
        Sink.TrainClip(safe.Play()); // OK
        var odd = new OddDeck();
        Sink.TrainClip(odd.Play()); // BAD: hiding-method
        Sink.TrainClip(((Deck)odd).Play()); // OK
    }
}
