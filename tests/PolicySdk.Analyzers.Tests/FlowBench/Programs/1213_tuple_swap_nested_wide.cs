// tuple: Swaps, nested tuples and tuples of more than seven elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1213_Tuple_SwapNestedWide
{
    public static void Run()
    {
        var a = Source.LoadPerformer();
        var b = Source.LoadPublic();
        (a, b) = (b, a);
        Sink.TrainClip(a); // OK
        Sink.TrainClip(b); // BAD: swapped

        var nested = (Head: (Source.LoadPublic(), 1), Tail: (Source.LoadPerformer(), 2));
        Sink.TrainClip(nested.Head.Item1); // OK
        Sink.TrainClip(nested.Tail.Item1); // BAD: nested-tuple
        Sink.Train(nested.Head); // OK
        var ((first, _), (second, number)) = nested;
        Sink.TrainClip(first); // OK
        Sink.TrainClip(second); // BAD: nested-deconstruct
        Sink.Train(number); // OK

        var wide = (1, 2, 3, 4, 5, 6, 7, Source.LoadPerformerText(), Source.LoadPublicText());
        Sink.TrainText(wide.Item8); // BAD: eighth-element
        Sink.TrainText(wide.Item9); // OK
        Sink.Train(wide); // BAD: whole-wide-tuple
        wide.Item8 = "cut";
        Sink.Train(wide); // OK
    }
}
