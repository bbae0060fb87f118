// call: Functions that call each other, and recursion over a structure.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case385_Call_MutualRecursion
{
    private sealed class Tree
    {
        public string Text = "";
        public Tree? Left;
        public Tree? Right;
    }

    private static string Even(string text, int n) => n == 0 ? text : Odd("e" + text, n - 1);

    private static string Odd(string text, int n) => n == 0 ? "odd" : Even(text + "o", n - 1);

    private static string Drop(string text, int n) => n <= 0 ? "end" : Drop(text[1..], n - 1);

    private static void Collect(Tree? tree, List<string> into)
    {
        if (tree is null)
        {
            return;
        }

        Collect(tree.Left, into);
        into.Add(tree.Text);
        Collect(tree.Right, into);
    }

    private static Tree Build(int depth, Func<string> text) => depth == 0
        ? new Tree { Text = text() }
        : new Tree { Left = Build(depth - 1, text), Right = Build(depth - 1, text) };

    public static void Run(int n)
    {
        Sink.TrainText(Even(Source.LoadPerformerText(), n)); // BAD: mutual
        Sink.TrainText(Odd(Source.LoadPublicText(), n)); // OK
        Sink.TrainText(Drop(Source.LoadPerformerText(), n)); // OK

        var rights = new List<string>();
        Collect(Build(3, Source.LoadPerformerText), rights);
        Sink.Train(rights); // BAD: tree-walk
        var open = new List<string>();
        Collect(Build(3, () => "leaf"), open);
        Sink.Train(open); // OK
        Sink.TrainText(Swap(n, "clean", Source.LoadPerformerText())); // BAD: argument-swap
        Sink.TrainText(Keep(n, "clean", Source.LoadPerformerText())); // OK
    }

    private static string Swap(int n, string a, string b) => n == 0 ? a : Swap(n - 1, b, a);

    private static string Keep(int n, string a, string b) => n == 0 ? a : Keep(n - 1, a, a + "-");
}
