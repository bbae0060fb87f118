// coll: Linked lists, priority queues and sorted sets are changed through their nodes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case648_Coll_LinkedAndPriority
{
    public static void Run()
    {
        var linked = new LinkedList<string>(["a", "b"]);
        var node = linked.Find("a")!;
        linked.AddAfter(node, Source.LoadPerformerText());
        Sink.TrainText(node.Next!.Value); // BAD: next-node
        node.Value = "x";
        Sink.Train(linked); // BAD: whole-list
        var open = new LinkedList<string>();
        open.AddFirst(new LinkedListNode<string>(Source.LoadPublicText()));
        Sink.TrainText(open.Last!.Value); // OK
        open.First!.ValueRef = Source.LoadPerformerText();
        Sink.TrainText(open.First.Value); // BAD: value-ref

        var ranked = new PriorityQueue<string, int>();
        ranked.EnqueueRange([(Source.LoadPerformerText(), 2), ("b", 1)]);
        Sink.TrainText(ranked.EnqueueDequeue("c", 0)); // BAD: enqueue-dequeue
        ranked.TryPeek(out var top, out var rank);
        Sink.TrainText(top!); // BAD: peeked
        Sink.Train(rank); // OK
        foreach (var (item, priority) in ranked.UnorderedItems)
        {
            Sink.TrainText(item); // BAD: unordered
            Sink.Train(priority); // OK
        }
    }
}
