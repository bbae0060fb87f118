// call: Mutual recursion, named, optional and params arguments; sinks in helpers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1535_Call_OptionalAndRecursive
{
    private static string Even(string acc, int n, string seed) => n == 0 ? acc : Odd(acc, n - 1, seed);

    private static string Odd(string acc, int n, string seed) => n == 0 ? acc : Even(acc + seed, n - 1, seed);

    private static string Merge(string first = "a", string second = "b", params IEnumerable<string> rest)
        => first + second + string.Concat(rest);

    private static void Fit(int epochs, Clip clip)
    {
        if (epochs > 0)
        {
            Fit(epochs - 1, clip);
            return;
        }

        Sink.TrainClip(clip); // BAD: recursive-fit
    }

    public static void Run(int n)
    {
        var text = Source.LoadPerformerText();
        Sink.TrainText(Even("", 5, text)); // BAD: mutual-recursion
        Sink.TrainText(Merge(second: text)); // BAD: named-argument
        Sink.TrainText(Merge("a", "b", "c", text)); // BAD: params-enumerable
        Sink.TrainText(Merge()); // OK
        Fit(n & 3, Source.LoadPerformer()); // VIA: recursive-fit
    }
}
