// async: Results travel through completion sources, continuations and blocking waits.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1608_Async_CompletionSources
{
    private sealed class Request
    {
        private readonly TaskCompletionSource<Clip> _done = new();

        public Task<Clip> Completion => _done.Task;

        public void Reply(Clip clip) => _done.TrySetResult(clip);
    }

    public static async Task Run()
    {
        var voice = new Request();
        var bed = new Request();
        voice.Reply(Source.LoadPerformer());
        bed.Reply(Source.LoadPublic());
        Sink.TrainClip(await voice.Completion); // BAD: completion-source
        Sink.TrainClip(await bed.Completion); // OK

        var words = voice.Completion.ContinueWith(t => t.Result.Text);
        Sink.TrainText(await words); // BAD: continuation-result
        Sink.TrainText(await voice.Completion.ContinueWith(_ => "done")); // OK
        var unwrapped = bed.Completion.ContinueWith(t => Source.LoadPerformerAsync()).Unwrap();
        Sink.TrainClip(unwrapped.GetAwaiter().GetResult()); // BAD: unwrap

        Sink.TrainFloats(await Task.Run(() => Source.LoadPerformerSamples())); // BAD: task-run
        Sink.TrainClip(await Task.Run(async () => await Source.LoadPublicAsync())); // OK
        Sink.TrainClip(Source.LoadPerformerAsync().Result); // BAD: blocking-result
        var late = Task.FromResult(Source.LoadPerformerText()).WaitAsync(TimeSpan.FromSeconds(5));
        Sink.TrainText(await late); // BAD: wait-async
    }
}
