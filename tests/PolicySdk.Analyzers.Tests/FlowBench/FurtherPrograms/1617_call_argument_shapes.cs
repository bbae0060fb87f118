// call: Optional, named, expanded and generic arguments; mutual recursion.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1617_Call_ArgumentShapes
{
    private static string Join(string first, string second = "-", params IEnumerable<string> rest) =>
        first + string.Concat(rest);

    private static T Pick<T>(T first, T second, bool keep = true) => keep ? first : first;

    private static string Even(string text, int n) => n <= 0 ? text : Odd(text, n - 1);

    private static string Odd(string text, int n) => n <= 0 ? "odd" : Even(text + n, n - 1);

    private static string Never(string text, int n) => n <= 0 ? "end" : Never(text + n, n - 1);

    public static void Run(int n)
    {
        var voice = Source.LoadPerformerText();
        Sink.TrainText(Join("a", voice)); // OK
        Sink.TrainText(Join(second: "b", first: voice)); // BAD: named-out-of-order
        Sink.TrainText(Join("a", "b", "c", voice)); // BAD: expanded-params
        Sink.TrainText(Join("a", rest: [Source.LoadPublicText()])); // OK

        Sink.TrainText(Pick(voice, "second")); // BAD: generic-first
        Sink.TrainText(Pick("first", voice)); // OK
        Sink.TrainText(Pick(second: "second", first: voice, keep: false)); // BAD: generic-named

        Sink.TrainText(Even(voice, n)); // BAD: mutual-recursion
        Sink.TrainText(Even("plain", n)); // OK
        Sink.TrainText(Never(voice, n)); // OK
    }
}
