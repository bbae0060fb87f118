// alias: Linked nodes are rewired and reached through different names.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1600_Alias_RewiredNodes
{
    private sealed class Node(string text)
    {
        public string Text = text;
        public Node? Next;
    }

    public static void Run()
    {
        var head = new Node("head");
        var tail = new Node("tail");
        var loose = new Node("loose");
        head.Next = tail;
        tail.Next = head;
        var walker = head.Next.Next!;
        walker.Text = Source.LoadPerformerText();

        Sink.TrainText(head.Text); // BAD: around-the-ring
        Sink.TrainText(tail.Text); // OK
        Sink.TrainText(loose.Text); // OK
        Sink.Train(tail); // BAD: neighbour-in-graph

        head.Next = loose;
        head.Next.Text = walker.Text;
        Sink.TrainText(loose.Text); // BAD: rewired-successor
        Sink.TrainText(tail.Text); // OK

        var detached = new Node("detached");
        walker = detached;
        walker.Text = Source.LoadPublicText();
        Sink.Train(detached); // OK
    }
}
