// generic: Static members of a generic class exist once for each type argument.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1248_Generic_StaticPerType
{
    private sealed class Rights;

    private sealed class Open;

    private static class Slot<TKey>
    {
        public static Clip? Clip;

        public static List<string> Texts { get; } = [];
    }

    private static class Pool<T>
        where T : new()
    {
        private static readonly Stack<T> s_items = new();

        public static T Rent() => s_items.TryPop(out var item) ? item : new T();

        public static void Return(T item) => s_items.Push(item);
    }

    public static void Run()
    {
        Slot<Rights>.Clip = Source.LoadPerformer();
        Slot<Open>.Clip = Source.LoadPublic();
        Slot<Rights>.Texts.Add(Source.LoadPerformerText());
        Slot<Open>.Texts.Add(Source.LoadPublicText());
        Sink.TrainClip(Slot<Rights>.Clip); // BAD: static-of-closed-type
        Sink.TrainClip(Slot<Open>.Clip); // OK
        Sink.Train(Slot<Rights>.Texts); // BAD: static-list-of-closed-type
        Sink.Train(Slot<Open>.Texts); // OK: hard

        var clip = Pool<Clip>.Rent();
        clip.Text = Source.LoadPerformerText();
        Pool<Clip>.Return(clip);
        Sink.TrainText(Pool<Clip>.Rent().Text); // BAD: pooled
        Sink.Train(Pool<List<int>>.Rent()); // OK
    }
}
