// field: Nodes that point at each other, in a list and in a cycle.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1152_Field_LinkedNodes
{
    private sealed class Node(Clip clip)
    {
        public Clip Clip = clip;
        public Node? Next;
        public Node? Previous;

        public Node Link(Node next)
        {
            Next = next;
            next.Previous = this;
            return next;
        }
    }

    public static void Run()
    {
        var head = new Node(Source.LoadPublic());
        var tail = head.Link(new Node(Source.LoadPublic())).Link(new Node(Source.LoadPerformer()));
        Sink.TrainClip(head.Clip); // OK
        Sink.TrainClip(tail.Clip); // BAD: last-node
        Sink.TrainClip(head.Next!.Next!.Clip); // BAD: two-steps
        Sink.Train(head); // BAD: reachable
        Sink.Train(tail.Previous!.Previous!); // BAD: reachable-back

        for (var node = head; node != null; node = node.Next)
        {
            Sink.TrainClip(node.Clip); // BAD: walked
        }

        var ring = new Node(Source.LoadPublic());
        ring.Link(ring);
        Sink.TrainClip(ring.Next!.Next!.Clip); // OK
        Sink.Train(ring); // OK
    }
}
