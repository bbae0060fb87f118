// conc: Interlocked, Volatile, locks, monitors and reader-writer locks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case537_Conc_InterlockedLocks
{
    private sealed class Shared
    {
        private readonly object _gate = new();
        private Clip _clip = new();

        public void Set(Clip clip)
        {
            lock (_gate)
            {
                _clip = clip;
                Monitor.PulseAll(_gate);
            }
        }

        public Clip Wait()
        {
            lock (_gate)
            {
                Monitor.Wait(_gate, 1);
                return _clip;
            }
        }
    }

    public static void Run()
    {
        var clip = Source.LoadPublic();
        var before = Interlocked.Exchange(ref clip, Source.LoadPerformer());
        Sink.TrainClip(before); // OK
        Sink.TrainClip(clip); // BAD: exchanged
        var old = Interlocked.Exchange(ref clip, Source.LoadPublic());
        Sink.TrainClip(old); // BAD: old-value
        Sink.TrainClip(clip); // OK
        Clip? slot = null;
        Interlocked.CompareExchange(ref slot, Source.LoadPerformer(), null);
        Sink.TrainClip(slot!); // BAD: compare-exchange
        string text = "a";
        Volatile.Write(ref text, Source.LoadPerformerText());
        Sink.TrainText(Volatile.Read(ref text)); // BAD: volatile
        var count = 0;
        Interlocked.Increment(ref count);
        Interlocked.Add(ref count, (int)Source.LoadPublicSamples()[0]);
        Sink.Train(count); // OK
        var shared = new Shared();
        Sink.TrainClip(shared.Wait()); // OK
        shared.Set(Source.LoadPerformer());
        Sink.TrainClip(shared.Wait()); // BAD: locked-field
        using var rw = new ReaderWriterLockSlim();
        rw.EnterReadLock();
        try
        {
            Sink.TrainClip(clip); // OK
        }
        finally
        {
            rw.ExitReadLock();
        }
    }
}
