// async: Completion sources, continuations, progress and async locals.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1543_Async_CompletionSources
{
    private static readonly AsyncLocal<Clip?> s_ambient = new();

    private static async Task<string> Ambient()
    {
        await Task.Yield();
        return s_ambient.Value!.Text;
    }

    public static async Task Run()
    {
        var source = new TaskCompletionSource<Clip>();
        _ = Task.Run(() => source.TrySetResult(Source.LoadPerformer()));
        Sink.TrainClip(await source.Task); // BAD: completion-source

        var text = await Source.LoadPerformerAsync().ContinueWith(t => t.Result.Text, TaskScheduler.Default);
        Sink.TrainText(text); // BAD: continue-with

        s_ambient.Value = Source.LoadPerformer();
        Sink.TrainText(await Ambient().ConfigureAwait(false)); // BAD: async-local

        var first = await await Task.WhenAny(Source.LoadPublicAsync());
        Sink.TrainClip(first); // OK

        await foreach (var clip in Source.StreamPerformer().ConfigureAwait(false))
        {
            Sink.TrainFloats(clip.Samples); // BAD: async-stream
        }

        Sink.TrainClip(Source.LoadPerformerValueAsync().AsTask().GetAwaiter().GetResult()); // BAD: get-result
    }
}
