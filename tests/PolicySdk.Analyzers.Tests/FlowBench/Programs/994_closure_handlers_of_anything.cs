// closure: handlers that take anything are called with objects and with text; structs that hold objects change places; a letter that is a number.
using System;
using System.Collections.Generic;

namespace FlowBench.Cases;

public static class Case994_Closure_HandlersOfAnything
{
    private static readonly string? s_label = "default";
    private static readonly int s_code = 'a';

    private sealed class Hub(Action<object> handler)
    {
        public void Send(Clip clip, string text)
        {
            handler(clip);
            handler(text);
        }
    }

    private sealed class Holder(string text)
    {
        public string Text = text;
    }

    private struct Pair
    {
        public Holder Held;
    }

    private static void Swap(ref Pair one, ref Pair other) => (one, other) = (other, one);

    public static void Run()
    {
        var seen = new List<object>();
        var rights = new Hub(seen.Add);
        rights.Send(new Clip(), Source.LoadPerformerText());
        Sink.Train(seen); // BAD: text-beside-object
        var open = new List<object>();
        new Hub(open.Add).Send(Source.LoadPublic(), "text");
        Sink.Train(open); // OK

        var a = new Pair { Held = new Holder("a") };
        var b = new Pair { Held = new Holder("b") };
        var first = a.Held;
        Swap(ref a, ref b);
        first.Text = Source.LoadPerformerText();
        Sink.TrainText(b.Held.Text); // BAD: swapped-structs
        Sink.TrainText(a.Held.Text); // OK

        Sink.TrainText(s_label ?? Source.LoadPerformerText()); // OK
        if (s_code == 97)
        {
            Sink.TrainText(Source.LoadPerformerText()); // BAD: letter-as-number
        }
    }
}
