// call: Recursion over a tree that is built and folded by the same class.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case670_Call_RecursiveStructures
{
    private sealed class Tree(string text, params Tree[] children)
    {
        public string Text { get; } = text;

        public IReadOnlyList<Tree> Children { get; } = children;

        public string Fold() => Text + string.Concat(Children.Select(c => c.Fold()));

        public int Depth() => 1 + Children.Select(c => c.Depth()).DefaultIfEmpty().Max();

        public Tree Map(Func<string, string> f) => new(f(Text), [.. Children.Select(c => c.Map(f))]);

        public IEnumerable<string> All()
        {
            yield return Text;
            foreach (var child in Children)
            {
                foreach (var text in child.All())
                {
                    yield return text;
                }
            }
        }
    }

    public static void Run()
    {
        var rights = new Tree("root", new Tree("a"), new Tree("b", new Tree(Source.LoadPerformerText())));
        var open = new Tree("root", new Tree(Source.LoadPublicText()));
        Sink.TrainText(rights.Fold()); // BAD: folded
        Sink.TrainText(open.Fold()); // OK
        Sink.TrainText(rights.Text); // OK
        Sink.Train(rights.All()); // BAD: all-texts
        Sink.Train(open.All().ToList()); // OK
        Sink.Train(rights.Map(t => t.Trim())); // BAD: mapped
        Sink.Train(rights.Map(_ => "x")); // OK
        Sink.Train(open.Depth()); // OK
    }
}
