// conc: Threads with arguments, timers, pools and blocking collections.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case538_Conc_ThreadsTimers
{
    private static Clip s_result = new();

    private static void Work(object? state) => s_result = (Clip)state!;

    private static void Train(object? state)
    {
        Sink.Train(state!); // BAD: thread-start-argument
    }

    private static void TrainOpen(object? state)
    {
        Sink.Train(state!); // OK
    }

    public static void Run()
    {
        var thread = new Thread(Work);
        thread.Start(Source.LoadPerformer());
        thread.Join();
        Sink.TrainClip(s_result); // BAD: parameterized-thread
        new Thread(Train).Start(Source.LoadPerformer()); // VIA: thread-start-argument
        new Thread(TrainOpen).Start(Source.LoadPublic());

        using var timer = new Timer(state => Sink.Train(state!), Source.LoadPerformer(), 0, 100); // BAD: timer-state
        using var open = new Timer(state => Sink.Train(state!), Source.LoadPublic(), 0, 100); // OK
        ThreadPool.QueueUserWorkItem(state => Sink.Train(state!), Source.LoadPerformer()); // BAD: pool-state
        ThreadPool.QueueUserWorkItem(clip => Sink.TrainClip(clip), Source.LoadPublic(), preferLocal: true); // OK
        Task.Factory.StartNew(state => Sink.Train(state!), Source.LoadPerformer()); // BAD: start-new-state

        using var items = new BlockingCollection<Clip>(new ConcurrentQueue<Clip>());
        var producer = Task.Run(() =>
        {
            items.Add(Source.LoadPerformer());
            items.CompleteAdding();
        });
        Sink.TrainClip(items.Take()); // BAD: take
        producer.Wait();
        if (items.TryTake(out var more, 5))
        {
            Sink.TrainClip(more); // BAD: try-take
        }
    }
}
