// tuple: Tuples through switches, lambdas, generics and comparison.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case378_Tuple_FlowAndCalls
{
    private static (T2, T1) Flip<T1, T2>((T1, T2) pair) => (pair.Item2, pair.Item1);

    private static (string First, string Second) Pick(int mode) => mode switch
    {
        0 => (Source.LoadPerformerText(), "zero"),
        1 => ("one", "uno"),
        _ => (Source.LoadPublicText(), "many"),
    };

    private static void Split((string Text, int Rate) input, out string text, out int rate) => (text, rate) = input;

    public static void Run(int mode, bool open)
    {
        var flipped = Flip((Source.LoadPerformer(), "label"));
        Sink.TrainText(flipped.Item1); // OK
        Sink.TrainClip(flipped.Item2); // BAD: generic-flip
        Sink.TrainText(Pick(mode).First); // BAD: switch-of-tuples
        Sink.TrainText(Pick(mode).Second); // OK

        var pair = open ? ("a", Source.LoadPerformerText()) : ("b", "c");
        Sink.TrainText(pair.Item1); // OK
        Sink.TrainText(pair.Item2); // BAD: ternary-tuple
        Func<(string A, string B), string> second = t => t.B;
        Sink.TrainText(second(("a", pair.Item2))); // BAD: lambda-tuple
        Sink.TrainText(second((pair.Item2, "b"))); // OK

        Split((Source.LoadPerformerText(), 8000), out var text, out var rate);
        Sink.TrainText(text); // BAD: out-from-tuple
        Sink.Train(rate); // OK
        var answer = (pair.Item2, mode) switch
        {
            (var t, 1) => t.Trim(),
            ("x", _) => "literal",
            var (_, m) => m.ToString(),
        };
        Sink.TrainText(answer); // BAD: positional-arm
        Sink.Train(pair == ("a", "b")); // DERIVED: comparison
    }
}
