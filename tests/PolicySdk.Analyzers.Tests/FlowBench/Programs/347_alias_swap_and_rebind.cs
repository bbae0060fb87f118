// alias: Names are swapped and bound anew, the objects stay.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case347_Alias_SwapAndRebind
{
    private sealed class Holder(string text)
    {
        public string Text = text;
    }

    private static void Rebind(Holder h)
    {
        h = new Holder("inner");
        h.Text = Source.LoadPerformerText();
    }

    private static void RebindRef(ref Holder h) => h = new Holder(Source.LoadPerformerText());

    private static void Swap(ref Holder x, ref Holder y) => (x, y) = (y, x);

    public static void Run()
    {
        var a = new Holder("a");
        var b = new Holder("b");
        var first = a;
        Swap(ref a, ref b);
        a.Text = Source.LoadPerformerText();
        Sink.TrainText(first.Text); // OK
        Sink.TrainText(b.Text); // OK
        Sink.TrainText(a.Text); // BAD: swapped-object

        Rebind(b);
        Sink.TrainText(b.Text); // OK
        var old = b;
        RebindRef(ref b);
        Sink.TrainText(old.Text); // OK
        Sink.TrainText(b.Text); // BAD: rebound-by-ref
        first.Text = Source.LoadPerformerText();
        Sink.TrainText(old.Text); // BAD: three-names
    }
}
