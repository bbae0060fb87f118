// call: Two methods call each other; a tree is collected into a list.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1228_Call_MutualRecursion
{
    private sealed record Node(string Text, params Node[] Children);

    private static Clip Even(int n, Clip clip) => n <= 0 ? clip : Odd(n - 1, clip);

    private static Clip Odd(int n, Clip clip) => n <= 0 ? new Clip() : Even(n - 1, clip);

    private static string Ping(int n, string text) => n <= 0 ? "done" : Pong(n - 1, text + "!");

    private static string Pong(int n, string text) => n <= 0 ? "gone" : Ping(n - 1, text);

    private static void Visit(Node node, List<string> output)
    {
        output.Add(node.Text);
        VisitAll(node.Children, output);
    }

    private static void VisitAll(Node[] nodes, List<string> output)
    {
        foreach (var node in nodes)
        {
            Visit(node, output);
        }
    }

    public static void Run(int n)
    {
        Sink.TrainClip(Even(n, Source.LoadPerformer())); // BAD: even-odd
        Sink.TrainClip(Even(n, Source.LoadPublic())); // OK
        Sink.TrainText(Ping(n, Source.LoadPerformerText())); // OK

        var rights = new List<string>();
        Visit(new Node("root", new Node("left"), new Node("right", new Node(Source.LoadPerformerText()))), rights);
        Sink.Train(rights); // BAD: collected-tree

        var open = new List<string>();
        Visit(new Node("root", new Node(Source.LoadPublicText())), open);
        Sink.Train(open); // OK
    }
}
