// strong: what was written through a reference is what it refers to, whichever variable that is, until one of them changes.
using System.Threading;

namespace FlowBench.Cases;

public static class Case817_Strong_ReferencesToOneOfTwo
{
    private sealed class Holder
    {
        public Clip Take = new();

        public Clip Other = new();
    }

    private static void Clean(ref Clip slot, ref Clip other)
    {
        slot = Source.LoadPublic();
        Sink.TrainClip(slot); // OK
        other = Source.LoadPerformer();
        Sink.TrainClip(slot); // BAD: one variable twice
    }

    public static void Locals(bool first)
    {
        var left = Source.LoadPerformer();
        var right = Source.LoadPerformer();
        ref var slot = ref (first ? ref left : ref right);
        slot = Source.LoadPublic();
        Sink.TrainClip(slot); // OK
        Sink.TrainClip(right); // BAD: not written perhaps
        left = Source.LoadPerformer();
        Sink.TrainClip(slot); // BAD: written by its name
        slot = Source.LoadPublic();
        Interlocked.Exchange(ref right, Source.LoadPerformer());
        Sink.TrainClip(slot); // BAD: exchanged
        slot = Source.LoadPublic();
        Set();
        Sink.TrainClip(slot); // BAD: set in a function
        slot = Source.LoadPublic();
        slot = ref left;
        Sink.TrainClip(slot); // BAD: refers to another
        Clean(ref left, ref (first ? ref left : ref right));

        void Set() => right = Source.LoadPerformer();
    }

    public static void Fields(bool first)
    {
        var a = new Holder { Take = Source.LoadPerformer(), Other = Source.LoadPerformer() };
        var b = new Holder { Take = Source.LoadPerformer() };
        ref var take = ref (first ? ref a.Take : ref b.Take);
        take = Source.LoadPublic();
        Sink.TrainClip(take); // OK
        b.Take = Source.LoadPerformer();
        Sink.TrainClip(take); // BAD: field set
        ref var mixed = ref (first ? ref a.Take : ref a.Other);
        mixed = Source.LoadPublic();
        a.Other = Source.LoadPerformer();
        Sink.TrainClip(mixed); // BAD: other field set
        take = Source.LoadPerformer();
        Sink.TrainClip(take); // BAD: written
    }
}
