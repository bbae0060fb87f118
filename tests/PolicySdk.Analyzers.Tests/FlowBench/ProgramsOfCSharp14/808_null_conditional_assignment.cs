// null: Assignments behind ?. happen only where there is a receiver.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case808_Null_ConditionalAssignment
{
    private sealed class Node
    {
        public string Text = "";
        public Node? Next { get; set; }
        public List<string> Lines { get; } = [];
        public event Action<string>? Said;

        public void Say(string text) => Said?.Invoke(text);
    }

    public static void Run(bool there)
    {
        Node? maybe = there ? new Node() : null;
        maybe?.Text = Source.LoadPerformerText();
        Sink.TrainText(maybe?.Text ?? "none"); // BAD: conditional-assignment
        maybe?.Text = "cut";
        Sink.TrainText(maybe?.Text ?? "none"); // OK
        maybe?.Next?.Text = Source.LoadPerformerText();
        Sink.TrainText(maybe?.Text ?? "none"); // OK

        var node = new Node { Next = new Node() };
        node.Next?.Text += Source.LoadPerformerText();
        Sink.TrainText(node.Next.Text); // BAD: conditional-compound
        Sink.TrainText(node.Text); // OK
        node?.Next?.Next = new Node { Text = Source.LoadPublicText() };
        Sink.TrainText(node!.Next.Next!.Text); // OK
        Node? none = null;
        none?.Text = Source.LoadPerformerText();
        node.Lines?[0] = Source.LoadPerformerText();
        Sink.Train(node.Lines!); // BAD: conditional-element
        node?.Said += s => Sink.TrainText(s); // BAD: conditional-event
        node?.Say(Source.LoadPerformerText()); // VIA: conditional-event
    }
}
