// dispatch: A visitor over a small expression tree.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1635_Dispatch_Visitor
{
    private interface IVisitor<T>
    {
        T Leaf(Leaf leaf);

        T Pair(Pair pair);
    }

    private abstract class Node
    {
        public abstract T Accept<T>(IVisitor<T> visitor);
    }

    private sealed class Leaf(string text) : Node
    {
        public string Text => text;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Leaf(this);
    }

    private sealed class Pair(Node left, Node right) : Node
    {
        public Node Left => left;

        public Node Right => right;

        public override T Accept<T>(IVisitor<T> visitor) => visitor.Pair(this);
    }

    private sealed class Printer : IVisitor<string>
    {
        public string Leaf(Leaf leaf) => leaf.Text;

        public string Pair(Pair pair) => pair.Left.Accept(this) + " " + pair.Right.Accept(this);
    }

    private sealed class Shape : IVisitor<string>
    {
        public string Leaf(Leaf leaf) => "*";

        public string Pair(Pair pair) => "(" + pair.Left.Accept(this) + pair.Right.Accept(this) + ")";
    }

    public static void Run()
    {
        Node rights = new Pair(new Leaf("a"), new Pair(new Leaf(Source.LoadPerformerText()), new Leaf("b")));
        Node open = new Pair(new Leaf("a"), new Leaf(Source.LoadPublicText()));
        Sink.TrainText(rights.Accept(new Printer())); // BAD: visited-text
        Sink.TrainText(rights.Accept(new Shape())); // OK
        Sink.TrainText(open.Accept(new Printer())); // OK: hard
        Sink.Train(rights); // BAD: tree
        Sink.Train(open); // OK
    }
}
