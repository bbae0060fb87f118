// conc: A lock guards a slot; each side takes its own copy.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1576_Conc_LockedHandOver
{
    private sealed class Mailbox<T>
    {
        private readonly Lock _lock = new();
        private T? _item;

        public void Put(T item)
        {
            lock (_lock)
            {
                _item = item;
            }
        }

        public T? Take()
        {
            lock (_lock)
            {
                var item = _item;
                _item = default;
                return item;
            }
        }
    }

    public static void Run()
    {
        var box = new Mailbox<string>();
        box.Put(Source.LoadPerformerText());
        Sink.TrainText(box.Take() ?? ""); // BAD: taken
        Sink.TrainText(box.Take() ?? ""); // OK
        box.Put(Source.LoadPublicText());
        Sink.Train(box); // OK

        var finished = 0;
        var threads = Source.LoadPerformerList().ConvertAll(c => new Thread(() => Interlocked.Increment(ref finished)));
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Sink.Train(finished); // OK

        var results = Source.LoadPerformers().AsParallel().AsOrdered().Select(c => c.Samples).ToArray();
        Sink.Train(results); // BAD: plinq
    }
}
