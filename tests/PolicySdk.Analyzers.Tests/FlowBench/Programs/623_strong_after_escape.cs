// strong: The object is known elsewhere when it is overwritten: all names see the new value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case623_Strong_AfterEscape
{
    private sealed class Node
    {
        public Clip Clip = new();
        public Node? Parent;
    }

    private static Node? s_kept;

    private static void Keep(Node node) => s_kept = node;

    private static void Clean(Node node) => node.Clip = Source.LoadPublic();

    public static void Run()
    {
        var node = new Node { Clip = Source.LoadPerformer() };
        Keep(node);
        Clean(node);
        Sink.TrainClip(node.Clip); // OK
        Sink.TrainClip(s_kept!.Clip); // OK

        var child = new Node { Parent = node };
        child.Parent.Clip = Source.LoadPerformer();
        Sink.TrainClip(s_kept.Clip); // BAD: through-child
        Sink.TrainClip(child.Clip); // OK
        s_kept = new Node();
        Sink.TrainClip(s_kept.Clip); // OK
        Sink.TrainClip(node.Clip); // BAD: still-there
    }
}
