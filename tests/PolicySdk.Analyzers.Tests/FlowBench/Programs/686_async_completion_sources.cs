// async: Completion sources, value task sources, timeouts and tasks in dictionaries.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case686_Async_CompletionSources
{
    private sealed class Mailbox
    {
        private readonly Dictionary<string, TaskCompletionSource<Clip>> _waiting = [];

        public Task<Clip> Wait(string key)
        {
            if (!_waiting.TryGetValue(key, out var source))
            {
                _waiting[key] = source = new TaskCompletionSource<Clip>();
            }

            return source.Task;
        }

        public void Deliver(string key, Clip clip)
        {
            Wait(key);
            _waiting[key].TrySetResult(clip);
        }
    }

    public static async Task Run(CancellationToken token)
    {
        var rights = new Mailbox();
        var waiting = rights.Wait("a");
        rights.Deliver("a", Source.LoadPerformer());
        Sink.TrainClip(await waiting); // BAD: delivered
        var open = new Mailbox();
        open.Deliver("a", Source.LoadPublic());
        Sink.TrainClip(await open.Wait("a")); // OK

        var failed = new TaskCompletionSource<string>();
        failed.SetException(new FormatException(Source.LoadPerformerText()));
        try
        {
            Sink.TrainText(await failed.Task.WaitAsync(TimeSpan.FromSeconds(1), token)); // OK
        }
        catch (FormatException e)
        {
            Sink.TrainText(e.Message); // BAD: faulted-task
        }

        var lazy = Task.Factory.StartNew(static state => ((Clip)state!).Text, Source.LoadPerformer());
        Sink.TrainText(await lazy); // BAD: task-state
        var chained = Source.LoadPublicAsync().ContinueWith(t => t.Result.Text, token);
        Sink.TrainText(await chained); // OK
    }
}
