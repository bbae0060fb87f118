// byref: Generic swaps, ref to array elements and ref arguments that alias.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case665_Byref_RefSwapGeneric
{
    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static void Both(ref string a, ref string b)
    {
        a = Source.LoadPerformerText();
        b = "cut";
    }

    private static ref T Max<T>(ref T a, ref T b, bool first)
    {
        if (first)
        {
            return ref a;
        }

        return ref b;
    }

    public static void Run(bool first)
    {
        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        Swap(ref voice, ref bed);
        Sink.TrainClip(voice); // OK
        Sink.TrainClip(bed); // BAD: swapped

        var x = "x";
        var y = "y";
        Both(ref x, ref y);
        Sink.TrainText(x); // BAD: first-ref
        Sink.TrainText(y); // OK
        var z = "z";
        Both(ref z, ref z);
        Sink.TrainText(z); // OK: hard

        var p = "p";
        var q = "q";
        Max(ref p, ref q, first) = Source.LoadPerformerText();
        Sink.TrainText(p); // BAD: maybe-first
        Sink.TrainText(q); // BAD: maybe-second
        var cells = new[] { Source.LoadPerformerText(), "b" };
        Swap(ref cells[0], ref cells[1]);
        Sink.TrainText(cells[1]); // BAD: swapped-cells
        Sink.TrainText(cells[0]); // OK: hard
    }
}
