// lazy: Double-checked locking, Interlocked.CompareExchange and nullable backing fields.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case730_Lazy_DoubleChecked
{
    private static Clip? s_voice;
    private static Clip? s_bed;
    private static readonly Lock s_lock = new();

    private static Clip Voice
    {
        get
        {
            if (s_voice is null)
            {
                lock (s_lock)
                {
                    s_voice ??= Source.LoadPerformer();
                }
            }

            return s_voice;
        }
    }

    private static Clip Bed
    {
        get
        {
            var bed = Volatile.Read(ref s_bed);
            if (bed is not null)
            {
                return bed;
            }

            bed = Source.LoadPublic();
            return Interlocked.CompareExchange(ref s_bed, bed, null) ?? bed;
        }
    }

    public static void Run()
    {
        Sink.TrainClip(Voice); // BAD: double-checked
        Sink.TrainClip(Bed); // OK
        string? words = null;
        var init = false;
        object? gate = null;
        Sink.TrainText(LazyInitializer.EnsureInitialized(ref words, ref init, ref gate, () => Source.LoadPerformerText())!); // BAD: ensure
        Sink.TrainText(words!); // BAD: ensured-field
        Sink.Train(init); // OK
    }
}
