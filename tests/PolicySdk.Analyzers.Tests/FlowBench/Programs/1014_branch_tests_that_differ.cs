// branch: Conditions that are tested again and turn out otherwise, or were not tested on the way.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1014_Branch_TestsThatDiffer
{
    private sealed class Counter(int n)
    {
        private void Grow() => n = 1;

        public void Run(string text)
        {
            if (n > 0)
            {
                return;
            }

            Grow();
            if (n > 0)
            {
                Sink.TrainText(text); // BAD: state-of-the-object
            }
        }
    }

    public static void Count() => new Counter(0).Run(Source.LoadPerformerText()); // VIA: state-of-the-object

    public static void NotTested(int n, bool a)
    {
        try
        {
            Console.WriteLine();
        }
        finally
        {
            if (a)
            {
                if (n <= 0)
                {
                    throw new InvalidOperationException();
                }
            }
        }

        if (n <= 0)
        {
            Sink.TrainText(Source.LoadPerformerText()); // BAD: not-tested-before
        }
    }

    public static void NotTestedBeforeThrow(int n, bool a)
    {
        var text = "none";
        try
        {
            try
            {
                if (a)
                {
                    if (n <= 0)
                    {
                        return;
                    }

                    _ = int.Parse(Console.ReadLine()!);
                }
                else
                {
                    _ = int.Parse(Console.ReadLine()!);
                }
            }
            finally
            {
                Console.WriteLine("end");
            }
        }
        catch (Exception)
        {
            text = Source.LoadPerformerText();
        }

        if (n <= 0)
        {
            Sink.TrainText(text); // BAD: thrown-before-test
        }
    }

    public static void InFinallyOfLoop(Queue<int> numbers)
    {
        var text = "none";
        while (numbers.Count > 0)
        {
            try
            {
                Console.WriteLine();
            }
            finally
            {
                int n = numbers.Dequeue();
                if (n > 0)
                {
                    text = Source.LoadPerformerText();
                }

                if (n <= 0)
                {
                    Sink.TrainText(text); // BAD: other-round
                }
            }
        }
    }

    private sealed class Held
    {
        private static readonly List<string> s_items = ["x"];
        private string _a = s_items[^1] ?? "y";
        private string? _b;

        public Held(string secret)
        {
            _b ??= secret;
            Sink.TrainText(_b); // BAD: set-in-constructor
        }

        public string A => _a;
    }

    public static void Hold() => _ = new Held(Source.LoadPerformerText()); // VIA: set-in-constructor
}
