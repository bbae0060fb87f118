// alias: Several names lead to one node of a ring buffer.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1519_Alias_LinkedNodes
{
    private sealed class Node
    {
        public string Text = "";
        public Node Next = null!;
    }

    public static void Run()
    {
        var head = new Node();
        var tail = new Node { Next = head };
        head.Next = tail;
        var cursor = head;
        cursor.Next.Text = Source.LoadPerformerText();
        Sink.TrainText(tail.Text); // BAD: ring-alias
        Sink.TrainText(head.Next.Next.Next.Text); // BAD: around-the-ring

        var list = new LinkedList<string[]>();
        var row = new string[2];
        var node = list.AddLast(row);
        row[1] = Source.LoadPerformerText();
        Sink.TrainText(node.Value[1]); // BAD: node-alias

        var box = new Node();
        object view = box;
        ((Node)view).Text = Source.LoadPublicText();
        Sink.TrainText(box.Text); // OK
    }
}
