// assign: Two variables exchange their values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1103_Assign_Swap
{
    public static void Run()
    {
        var left = Source.LoadPerformer();
        var right = Source.LoadPublic();
        var hold = left;
        left = right;
        right = hold;
        Sink.TrainClip(left); // OK
        Sink.TrainClip(right); // BAD: temp-swap

        (left, right) = (right, left);
        Sink.TrainClip(left); // BAD: tuple-swap
        Sink.TrainClip(right); // OK

        string x = "x", y = Source.LoadPerformerText(), z = "z";
        (x, y, z) = (z, x, y);
        Sink.TrainText(x); // OK
        Sink.TrainText(y); // OK
        Sink.TrainText(z); // BAD: rotated
    }
}
