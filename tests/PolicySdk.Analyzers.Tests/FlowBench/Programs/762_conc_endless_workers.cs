// conc: Workers that never end: what they do is seen, and the code after their start still runs.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case762_Conc_EndlessWorkers
{
    private static async Task Pump(Func<Task<Clip>> load, ConcurrentQueue<Clip> into)
    {
        while (true)
        {
            into.Enqueue(await load());
        }
    }

    private static void Work(ConcurrentQueue<Clip> from, List<string> into)
    {
        for (; ; )
        {
            if (from.TryDequeue(out var clip))
            {
                into.Add(clip.Text);
            }
        }
    }

    public static void Run()
    {
        var rights = new ConcurrentQueue<Clip>();
        var open = new ConcurrentQueue<Clip>();
        _ = Pump(Source.LoadPerformerAsync, rights);
        _ = Pump(Source.LoadPublicAsync, open);
        if (rights.TryDequeue(out var clip))
        {
            Sink.TrainClip(clip); // BAD: endless-async
        }

        if (open.TryDequeue(out var bed))
        {
            Sink.TrainClip(bed); // OK
        }

        var words = new List<string>();
        var worker = new Thread(() => Work(rights, words)) { IsBackground = true };
        worker.Start();
        Sink.Train(words); // BAD: endless-thread
        var openWords = new List<string>();
        ThreadPool.QueueUserWorkItem(_ => Work(open, openWords));
        Sink.Train(openWords); // OK
    }
}
