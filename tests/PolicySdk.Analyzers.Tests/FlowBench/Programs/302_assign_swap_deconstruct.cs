// assign: Swapping by deconstruction, and discards.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case302_Assign_SwapDeconstruct
{
    public static void Run()
    {
        var a = Source.LoadPerformer();
        var b = Source.LoadPublic();
        (a, b) = (b, a);
        Sink.TrainClip(a); // OK
        Sink.TrainClip(b); // BAD: swapped

        (b, _) = (Source.LoadPublic(), Source.LoadPerformer());
        Sink.TrainClip(b); // OK
        _ = Source.LoadPerformer();

        string x = "x", y = Source.LoadPerformerText(), z = "z";
        (x, y, z) = (y, z, x);
        Sink.TrainText(x); // BAD: rotated
        Sink.TrainText(y); // OK
        Sink.TrainText(z); // OK

        var temp = x;
        x = y;
        y = temp;
        Sink.TrainText(x); // OK
        Sink.TrainText(y); // BAD: classic-swap

        (var left, (var middle, string right)) = ("l", (Source.LoadPerformerText(), "r"));
        Sink.TrainText(left + right); // OK
        Sink.TrainText(middle); // BAD: nested-deconstruct
    }
}
