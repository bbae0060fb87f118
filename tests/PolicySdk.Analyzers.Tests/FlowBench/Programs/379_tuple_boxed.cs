// tuple: Tuples as objects, ITuple, ToString and deconstruction into existing storage.
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case379_Tuple_Boxed
{
    private sealed class Target
    {
        public string Left = "";
        public string Right { get; set; } = "";
    }

    public static void Run()
    {
        object boxed = (Source.LoadPerformerText(), "b");
        Sink.Train(boxed); // BAD: boxed-tuple
        if (boxed is (string first, string second))
        {
            Sink.TrainText(first); // BAD: boxed-pattern
            Sink.Train(second.Length); // OK: hard
        }

        var (a, b) = ((string, string))boxed;
        Sink.TrainText(a); // BAD: unboxed
        Sink.TrainText(b); // OK: hard
        Sink.TrainText(boxed.ToString()!); // BAD: tuple-to-string
        Sink.TrainText(("x", 3).ToString()); // OK
        ITuple indexed = ("x", Source.LoadPerformerText());
        Sink.Train(indexed[1]!); // BAD: ituple

        var target = new Target();
        var cells = new string[2];
        (target.Left, target.Right) = ("l", Source.LoadPerformerText());
        Sink.TrainText(target.Left); // OK
        Sink.TrainText(target.Right); // BAD: into-property
        (cells[0], var kept) = (target.Right, target.Left);
        Sink.TrainText(cells[0]); // BAD: into-element
        Sink.TrainText(kept); // OK
    }
}
