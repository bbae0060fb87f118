// coll: Priority queues, sorted sets, immutable builders and bulk operations.
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1525_Coll_OtherContainers
{
    public static void Run()
    {
        var queue = new PriorityQueue<Clip, int>();
        queue.EnqueueRange([(Source.LoadPublic(), 2), (Source.LoadPerformer(), 1)]);
        Sink.TrainClip(queue.EnqueueDequeue(Source.LoadPublic(), 0)); // OK: hard
        Sink.TrainClip(queue.Dequeue()); // BAD: priority-queue

        var builder = ImmutableArray.CreateBuilder<string>();
        builder.AddRange(Source.LoadPerformerList().ConvertAll(c => c.Text));
        var array = builder.ToImmutable().Add("last");
        Sink.Train(array); // BAD: immutable-builder

        var counts = new Dictionary<string, List<float>>();
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, "a", out _);
        cell ??= [];
        cell.AddRange(Source.LoadPerformerSamples());
        Sink.Train(counts["a"]); // BAD: value-ref

        var frozen = Source.LoadPublics().ToFrozenDictionary(c => c.Id + c.GetHashCode(), c => c.Text);
        Sink.Train(frozen.Values); // OK
    }
}
