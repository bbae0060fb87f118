// async: ContinueWith, TaskCompletionSource, FromResult and WaitAsync.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case456_Async_Continuations
{
    public static async Task Run()
    {
        var words = await Source.LoadPerformerAsync().ContinueWith(t => t.Result.Text);
        Sink.TrainText(words); // BAD: continue-with
        var fixedWords = await Source.LoadPerformerAsync().ContinueWith(t => "done");
        Sink.TrainText(fixedWords); // OK

        var tcs = new TaskCompletionSource<Clip>(TaskCreationOptions.RunContinuationsAsynchronously);
        tcs.SetResult(Source.LoadPerformer());
        Sink.TrainClip(await tcs.Task); // BAD: completion-source
        var openTcs = new TaskCompletionSource<Clip>();
        _ = openTcs.TrySetResult(Source.LoadPublic());
        Sink.TrainClip(await openTcs.Task); // OK

        Sink.TrainClip(await Task.FromResult(Source.LoadPerformer())); // BAD: from-result
        Sink.TrainClip(await Source.LoadPerformerAsync().WaitAsync(TimeSpan.FromSeconds(1))); // BAD: wait-async
        Sink.TrainClip(await new ValueTask<Clip>(Source.LoadPublic())); // OK

        var pending = Source.LoadPerformerAsync();
        await pending.ContinueWith(t =>
        {
            Sink.TrainClip(t.Result); // BAD: sink-in-continuation
        });
        await Source.LoadPublicAsync().ContinueWith(t =>
        {
            Sink.TrainClip(t.Result); // OK
        });
    }
}
