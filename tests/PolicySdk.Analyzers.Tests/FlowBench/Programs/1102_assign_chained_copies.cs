// assign: One value under many names, and names that change later.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1102_Assign_ChainedCopies
{
    public static void Run()
    {
        Clip a, b, c;
        a = b = c = Source.LoadPerformer();
        Sink.TrainClip(a); // BAD: chained-first
        b = Source.LoadPublic();
        Sink.TrainClip(b); // OK
        Sink.TrainClip(c); // BAD: chained-last

        var one = Source.LoadPerformerText();
        var two = one;
        var three = two;
        one = "cut";
        two = one;
        Sink.TrainText(three); // BAD: copy-of-copy
        Sink.TrainText(two); // OK

        string head = Source.LoadPublicText(), tail = head;
        Sink.TrainText(tail); // OK
    }
}
