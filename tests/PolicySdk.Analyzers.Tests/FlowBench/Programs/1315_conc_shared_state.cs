// conc: State that threads share under locks and atomic operations.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1315_Conc_SharedState
{
    private sealed class Shared
    {
        private readonly Lock _gate = new();
        private readonly object _old = new();
        private Clip _clip = new();
        private Clip _bed = new();
        private volatile string _text = "";

        public void Put(Clip clip)
        {
            lock (_gate)
            {
                _clip = clip;
            }
        }

        public void PutBed(Clip clip)
        {
            Monitor.Enter(_old);
            try
            {
                _bed = clip;
            }
            finally
            {
                Monitor.Exit(_old);
            }
        }

        public Clip Take()
        {
            using (_gate.EnterScope())
            {
                return _clip;
            }
        }

        public Clip Bed => Volatile.Read(ref _bed);

        public string Text
        {
            get => _text;
            set => Interlocked.Exchange(ref _text!, value);
        }
    }

    public static void Run()
    {
        var shared = new Shared();
        var writer = new Thread(() =>
        {
            shared.Put(Source.LoadPerformer());
            shared.PutBed(Source.LoadPublic());
            shared.Text = Source.LoadPerformerText();
        });
        writer.Start();
        writer.Join();
        Sink.TrainClip(shared.Take()); // BAD: under-lock
        Sink.TrainClip(shared.Bed); // OK
        Sink.TrainText(shared.Text); // BAD: exchanged

        Clip? slot = null;
        Interlocked.CompareExchange(ref slot, Source.LoadPerformer(), null);
        Sink.TrainClip(slot!); // BAD: compare-exchange
        var old = Interlocked.Exchange(ref slot, Source.LoadPublic());
        Sink.TrainClip(old!); // BAD: old-value
        Sink.TrainClip(slot); // OK
    }
}
