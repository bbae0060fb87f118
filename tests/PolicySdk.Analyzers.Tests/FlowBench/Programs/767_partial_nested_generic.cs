// partial: Partial generic types and partial structs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case767_Partial_NestedGeneric
{
    private static partial class Pool<T>
    {
        private static readonly Stack<T> s_items = new();

        public static partial void Put(T item);

        public static partial bool TryTake(out T? item);
    }

    private static partial class Pool<T>
    {
        public static partial void Put(T item) => s_items.Push(item);

        public static partial bool TryTake(out T? item) => s_items.TryPop(out item);
    }

    private partial struct Level
    {
        public float Value;

        public readonly partial float Doubled();
    }

    private partial struct Level
    {
        public readonly partial float Doubled() => Value * 2;
    }

    public static void Run()
    {
        Pool<Clip>.Put(Source.LoadPerformer());
        if (Pool<Clip>.TryTake(out var clip))
        {
            Sink.TrainClip(clip!); // BAD: pooled
        }

        Pool<string>.Put(Source.LoadPublicText());
        if (Pool<string>.TryTake(out var text))
        {
            Sink.TrainText(text!); // OK
        }

        var level = new Level { Value = Source.LoadPerformerSamples()[0] };
        Sink.Train(level.Doubled()); // BAD: partial-struct
        Sink.Train(new Level { Value = 1 }.Doubled()); // OK
    }
}
