// async: Results that are set from elsewhere.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1264_Async_CompletionSource
{
    private sealed class Request(string label)
    {
        private readonly TaskCompletionSource<Clip> _done = new();

        public string Label => label;

        public Task<Clip> Done => _done.Task;

        public void Complete(Clip clip) => _done.TrySetResult(clip);
    }

    private sealed class Gate
    {
        private readonly SemaphoreSlim _lock = new(1);
        private Clip? _clip;

        public async Task<Clip> GetAsync(Func<Task<Clip>> load)
        {
            await _lock.WaitAsync();
            try
            {
                return _clip ??= await load();
            }
            finally
            {
                _lock.Release();
            }
        }
    }

    public static async Task Run()
    {
        var source = new TaskCompletionSource<string>();
        source.SetResult(Source.LoadPerformerText());
        Sink.TrainText(await source.Task); // BAD: set-result

        var rights = new Request("rights");
        var open = new Request("open");
        var waiting = rights.Done;
        rights.Complete(Source.LoadPerformer());
        open.Complete(Source.LoadPublic());
        Sink.TrainClip(await waiting); // BAD: completed-by-owner
        Sink.TrainClip(await open.Done); // OK
        Sink.TrainText(rights.Label); // OK

        Sink.TrainClip(await new Gate().GetAsync(Source.LoadPerformerAsync)); // BAD: guarded-cache
        Sink.TrainClip(await new Gate().GetAsync(() => Source.LoadPublicAsync())); // OK

        var done = new List<Clip>();
        await foreach (var task in Task.WhenEach(Source.LoadPerformerAsync(), Source.LoadPublicAsync()))
        {
            done.Add(await task);
        }

        Sink.TrainAll(done); // BAD: when-each
    }
}
