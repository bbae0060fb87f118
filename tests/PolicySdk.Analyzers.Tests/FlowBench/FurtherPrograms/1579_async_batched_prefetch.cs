// async: A prefetcher keeps tasks in a queue and a pool hands out buffers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1579_Async_BatchedPrefetch
{
    private sealed class Prefetcher(Func<Task<Clip>> load)
    {
        private readonly Queue<Task<Clip>> _pending = new();

        public void Start(int n)
        {
            for (var i = 0; i < n; i++)
            {
                _pending.Enqueue(load());
            }
        }

        public async ValueTask<Clip?> NextAsync() => _pending.TryDequeue(out var task) ? await task : null;
    }

    private sealed class Report : IProgress<string>
    {
        public string Last { get; private set; } = "";

        void IProgress<string>.Report(string value) => Last = value;
    }

    private static async Task Fit(Clip clip, IProgress<string> progress)
    {
        await Task.Yield();
        progress.Report($"fit {clip.Text}");
    }

    public static async Task Run()
    {
        var rights = new Prefetcher(Source.LoadPerformerAsync);
        var open = new Prefetcher(() => Source.LoadPublicAsync());
        rights.Start(2);
        open.Start(2);
        while (await rights.NextAsync() is { } clip)
        {
            Sink.TrainClip(clip); // BAD: prefetched
        }

        Sink.Train((await open.NextAsync())!); // OK
        var report = new Report();
        await Fit(Source.LoadPerformer(), report);
        Sink.TrainText(report.Last); // BAD: progress
        var quiet = new Report();
        await Fit(Source.LoadPublic(), quiet);
        Sink.TrainText(quiet.Last); // OK
    }
}
