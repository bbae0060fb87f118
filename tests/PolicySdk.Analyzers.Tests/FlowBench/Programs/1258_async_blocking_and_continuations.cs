// async: Result, GetResult, ContinueWith, Task.Run and Unwrap.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1258_Async_BlockingAndContinuations
{
    public static async Task Run()
    {
        Sink.TrainClip(Source.LoadPerformerAsync().Result); // BAD: result
        Sink.TrainClip(Source.LoadPublicAsync().Result); // OK
        Sink.TrainClip(Source.LoadPerformerAsync().GetAwaiter().GetResult()); // BAD: get-result

        var words = Source.LoadPerformerAsync().ContinueWith(t => t.Result.Text);
        Sink.TrainText(await words); // BAD: continue-with
        var none = Source.LoadPerformerAsync().ContinueWith(_ => "none");
        Sink.TrainText(await none); // OK

        var ran = await Task.Run(() => Source.LoadPerformer());
        Sink.TrainClip(ran); // BAD: task-run
        Sink.TrainClip(await Task.Run(Source.LoadPublicAsync)); // OK

        var nested = Task.FromResult(Source.LoadPerformerAsync()).Unwrap();
        Sink.TrainClip(await nested); // BAD: unwrapped
        Sink.TrainText(await Task.FromResult(Source.LoadPublicText())); // OK

        await Source.LoadPerformerAsync().ContinueWith(t => Sink.TrainClip(t.Result)); // BAD: sink-in-continuation
        var wrapped = new ValueTask<string>(Source.LoadPerformerText());
        Sink.TrainText(await wrapped.AsTask().WaitAsync(TimeSpan.FromSeconds(5))); // BAD: as-task
    }
}
