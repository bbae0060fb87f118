// field: Linked nodes of a generic class, walked and reversed.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case627_Field_GenericGraph
{
    private sealed class Node<T>(T value, Node<T>? next = null)
    {
        public T Value { get; } = value;

        public Node<T>? Next { get; set; } = next;
    }

    private static Node<T> Reverse<T>(Node<T> head)
    {
        Node<T>? done = null;
        for (var n = head; n is not null; n = n.Next)
        {
            done = new Node<T>(n.Value, done);
        }

        return done!;
    }

    private static int Size<T>(Node<T>? head) => head is null ? 0 : 1 + Size(head.Next);

    public static void Run()
    {
        var rights = new Node<Clip>(Source.LoadPublic(), new Node<Clip>(Source.LoadPerformer()));
        Sink.TrainClip(rights.Value); // OK
        Sink.TrainClip(rights.Next!.Value); // BAD: second-node
        Sink.TrainClip(Reverse(rights).Value); // BAD: reversed-head
        Sink.Train(rights); // BAD: whole-list

        var open = Reverse(new Node<Clip>(Source.LoadPublic(), new Node<Clip>(Source.LoadPublic())));
        Sink.TrainClip(open.Next!.Value); // OK
        Sink.Train(Size(open)); // OK
        open.Next.Next = rights;
        Sink.TrainClip(open.Value); // OK
        Sink.Train(open); // BAD: linked-later
    }
}
