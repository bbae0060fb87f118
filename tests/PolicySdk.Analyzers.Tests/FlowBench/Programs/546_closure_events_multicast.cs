// closure: Events, multicast delegates, custom delegates with ref and default parameters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case546_Closure_EventsMulticast
{
    private delegate void Editor(ref string text);

    private delegate bool Getter(out Clip clip);

    private sealed class Taken(Clip clip) : EventArgs
    {
        public Clip Clip => clip;
    }

    private sealed class Deck
    {
        public event EventHandler<Taken>? Loaded;

        public event EventHandler? Stopped;

        public Clip Held { get; } = Source.LoadPublic();

        public void Load(Clip clip) => Loaded?.Invoke(this, new Taken(clip));

        public void Stop() => Stopped?.Invoke(this, EventArgs.Empty);
    }

    public static void Run()
    {
        Editor editor = (ref string t) => t += "!";
        var text = "a";
        editor(ref text);
        Sink.TrainText(text); // OK
        editor += (ref string t) => t += Source.LoadPerformerText();
        editor(ref text);
        Sink.TrainText(text); // BAD: multicast-ref

        Getter getter = Source.TryLoadPerformer;
        if (getter(out var got))
        {
            Sink.TrainClip(got); // BAD: out-delegate
        }

        var deck = new Deck();
        Clip? last = null;
        deck.Loaded += (_, e) => last = e.Clip;
        deck.Loaded += (sender, e) => Sink.TrainClip(((Deck)sender!).Held); // OK
        deck.Stopped += (_, _) => Sink.TrainClip(last!); // BAD: later-event
        deck.Load(Source.LoadPerformer());
        deck.Stop(); // VIA: later-event
        Sink.TrainClip(last!); // BAD: event-args
        Func<string, string> pick = s => s;
        pick = s => "none";
        Sink.TrainText(pick(Source.LoadPerformerText())); // OK
        var greet = (string who = "all") => "hello " + who;
        Sink.TrainText(greet()); // OK
        Sink.TrainText(greet(Source.LoadPerformerText())); // BAD: natural-type
    }
}
