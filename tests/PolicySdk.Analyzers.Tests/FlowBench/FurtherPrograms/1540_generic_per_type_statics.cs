// generic: One static field per type argument, and two independent instances.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1540_Generic_PerTypeStatics
{
    private static class Slot<T>
    {
        public static string Value = "";
    }

    private sealed class Pool<T> where T : class, new()
    {
        private readonly Stack<T> _free = new();

        public T Rent() => _free.TryPop(out var item) ? item : new T();

        public void Return(T item) => _free.Push(item);
    }

    public static void Run()
    {
        Slot<int>.Value = Source.LoadPerformerText();
        Slot<string>.Value = Source.LoadPublicText();
        Sink.TrainText(Slot<int>.Value); // BAD: per-type-static
        Sink.TrainText(Slot<string>.Value); // OK

        var rights = new Pool<Clip>();
        var open = new Pool<Clip>();
        rights.Return(Source.LoadPerformer());
        open.Return(Source.LoadPublic());
        Sink.TrainClip(open.Rent()); // OK
        Sink.TrainClip(rights.Rent()); // BAD: pooled
    }
}
