// iter: A recursive iterator with a filter stage behind it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1656_Iter_TreeWalk
{
    private sealed class Node(Clip clip, params Node[] children)
    {
        public string Name { get; init; } = "node";

        public IEnumerable<Node> Walk()
        {
            yield return this;
            foreach (var child in children)
            {
                foreach (var inner in child.Walk())
                {
                    yield return inner;
                }
            }
        }

        public Clip Clip => clip;
    }

    private static IEnumerable<T> Every<T>(IEnumerable<T> items, int step)
    {
        var at = 0;
        foreach (var item in items)
        {
            if (at++ % step == 0)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<string> Names(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            yield return node.Name;
        }
    }

    public static void Run()
    {
        var leaf = new Node(Source.LoadPerformer()) { Name = "leaf" };
        var root = new Node(Source.LoadPublic(), new Node(new Clip(), leaf));
        Sink.TrainClip(root.Clip); // OK
        foreach (var node in Every(root.Walk(), 2))
        {
            Sink.TrainText(node.Clip.Text); // BAD: two-levels-down
            Sink.TrainText(node.Name); // OK
        }

        Sink.Train(Names(root.Walk()).ToList()); // OK
        Sink.TrainAll(root.Walk().Select(n => n.Clip)); // BAD: walked-clips
        var open = new Node(Source.LoadPublic(), new Node(Source.LoadPublic()));
        Sink.Train(open.Walk().ToArray()); // OK
        Sink.TrainAll(open.Walk().Append(leaf).Select(n => n.Clip)); // BAD: appended-node
    }
}
