// lazy: LazyInitializer overloads, double-checked locking, lazy statics.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case512_Lazy_Initializer
{
    private static class Nested
    {
        internal static readonly Clip Voice = Source.LoadPerformer();
        internal static readonly Clip Bed = Source.LoadPublic();
    }

    private static readonly object s_gate = new();
    private static Clip? s_checked;
    private static Clip? s_open;
    private static bool s_ready;
    private static object? s_lock;

    private static Clip Checked
    {
        get
        {
            if (s_checked == null)
            {
                lock (s_gate)
                {
                    s_checked ??= Source.LoadPerformer();
                }
            }

            return s_checked;
        }
    }

    public static void Run()
    {
        Sink.TrainClip(Nested.Voice); // BAD: holder-idiom
        Sink.TrainClip(Nested.Bed); // OK
        Sink.TrainClip(Checked); // BAD: double-checked
        Sink.TrainClip(LazyInitializer.EnsureInitialized(ref s_open, ref s_ready, ref s_lock, () => Source.LoadPublic())!); // OK
        Clip? local = null;
        Sink.TrainClip(LazyInitializer.EnsureInitialized(ref local, Source.LoadPerformer)); // BAD: ensure-initialized
        Sink.TrainClip(local!); // BAD: stored-by-ref
        Clip? made = null;
        Sink.TrainClip(LazyInitializer.EnsureInitialized(ref made)); // OK
        Clip? set = Source.LoadPublic();
        Interlocked.CompareExchange(ref set, Source.LoadPerformer(), null);
        Sink.TrainClip(set); // OK: hard
    }
}
