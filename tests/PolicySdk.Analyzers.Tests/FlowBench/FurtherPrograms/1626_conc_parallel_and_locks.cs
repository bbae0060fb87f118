// conc: Parallel loops, locks, interlocked exchanges and thread-local values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1626_Conc_ParallelAndLocks
{
    private sealed class Mailbox
    {
        private readonly Lock _gate = new();
        private Clip? _clip;
        private string _owner = "";

        public void Put(Clip clip, string owner)
        {
            lock (_gate)
            {
                _clip = clip;
                _owner = owner;
            }
        }

        public Clip? Take() => Interlocked.Exchange(ref _clip, null);

        public string Owner => Volatile.Read(ref _owner);
    }

    public static void Run()
    {
        var box = new Mailbox();
        box.Put(Source.LoadPerformer(), "owner");
        Sink.TrainText(box.Owner); // OK
        Sink.TrainClip(box.Take()!); // BAD: interlocked-exchange
        Sink.TrainClip(box.Take() ?? new Clip()); // OK

        var rows = new string[2];
        Parallel.For(0, 2, i => rows[i] = Source.LoadPerformerText());
        Sink.Train(rows); // BAD: parallel-for
        Parallel.ForEach(Source.LoadPublics(), clip => Sink.TrainClip(clip)); // OK
        Parallel.ForEach(Source.LoadPerformers(), clip => Sink.TrainClip(clip)); // BAD: parallel-for-each

        var open = Source.LoadPublics().AsParallel().Select(c => c.Text).ToArray();
        Sink.Train(open); // OK
        Sink.Train(Source.LoadPerformers().AsParallel().AsOrdered().Select(c => c.Samples).ToList()); // BAD: plinq

        using var local = new ThreadLocal<Clip>(() => Source.LoadPerformer());
        Sink.TrainClip(local.Value!); // BAD: thread-local
        string? text = null;
        var thread = new Thread(state => text = (string)state!);
        thread.Start(Source.LoadPerformerText());
        thread.Join();
        Sink.TrainText(text!); // BAD: thread-argument
    }
}
