// tuple: Tuples of nine parts, nested tuples and tuples with tuples as keys.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case661_Tuple_LargeAndNested
{
    public static void Run()
    {
        var big = (1, 2, 3, 4, 5, 6, 7, Source.LoadPerformerText(), Source.LoadPublicText());
        Sink.TrainText(big.Item8); // BAD: eighth
        Sink.TrainText(big.Item9); // OK
        Sink.Train(big.Item7); // OK
        var (_, _, _, _, _, _, _, eight, nine) = big;
        Sink.TrainText(eight); // BAD: deconstructed-eighth
        Sink.TrainText(nine); // OK

        var nested = (Left: (A: "a", B: Source.LoadPerformerText()), Right: (A: "a", B: "b"));
        Sink.TrainText(nested.Left.A); // OK
        Sink.TrainText(nested.Left.B); // BAD: left-b
        nested.Right = nested.Left;
        Sink.TrainText(nested.Right.B); // BAD: copied-pair
        nested.Left.B = "cut";
        Sink.TrainText(nested.Left.B); // OK
        Sink.TrainText(nested.Right.B); // BAD: copy-stays
        var ((_, b), (a, _)) = nested;
        Sink.TrainText(a + b); // OK

        var map = new Dictionary<(string, int), Clip> { [("a", 1)] = Source.LoadPublic() };
        map[(Source.LoadPerformerText(), 2)] = Source.LoadPublic();
        Sink.TrainText(map.Keys.First().Item1); // BAD: key-part
        Sink.Train(map.Keys.First().Item2); // OK
        Sink.TrainAll(map.Values); // OK
    }
}
