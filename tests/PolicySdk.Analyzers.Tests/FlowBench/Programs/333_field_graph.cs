// field: Parents and children refer to each other.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case333_Field_Graph
{
    private sealed class Node
    {
        public string Text = "";
        public Node? Parent;
        public List<Node> Children = [];

        public Node Add(string text)
        {
            var child = new Node { Text = text, Parent = this };
            Children.Add(child);
            return child;
        }

        public Node Root() => Parent is null ? this : Parent.Root();
    }

    public static void Run()
    {
        var root = new Node { Text = "root" };
        var leaf = root.Add("middle").Add(Source.LoadPerformerText());
        Sink.TrainText(leaf.Text); // BAD: leaf
        Sink.TrainText(leaf.Parent!.Parent!.Children[0].Children[0].Text); // BAD: up-and-down
        Sink.TrainText(leaf.Root().Text); // OK: hard
        Sink.Train(root); // BAD: reachable-below

        var open = new Node { Text = "open" };
        open.Add("a").Add(Source.LoadPublicText());
        Sink.Train(open); // OK
        Sink.TrainText(open.Children[0].Root().Text); // OK

        var ring = new Node();
        ring.Parent = new Node { Parent = ring };
        ring.Text = Source.LoadPerformerText();
        Sink.Train(ring.Parent); // BAD: ring
        ring.Text = "";
        Sink.Train(ring.Parent); // OK
    }
}
