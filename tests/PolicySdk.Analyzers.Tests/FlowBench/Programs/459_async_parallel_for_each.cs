// async: Parallel.ForEachAsync, AsyncLocal, custom awaitables and ValueTask sources.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case459_Async_ParallelForEach
{
    private sealed class Ready(Clip clip)
    {
        public Awaiter GetAwaiter() => new(clip);

        public readonly struct Awaiter(Clip clip) : System.Runtime.CompilerServices.INotifyCompletion
        {
            public bool IsCompleted => true;

            public Clip GetResult() => clip;

            public void OnCompleted(Action continuation) => continuation();
        }
    }

    private static ValueTask<Clip> Cached(bool hot, Clip clip) => hot ? ValueTask.FromResult(clip) : new ValueTask<Clip>(Task.FromResult(clip));

    public static async Task Run(bool hot)
    {
        var bag = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Source.LoadPerformers(), async (clip, token) =>
        {
            await Task.Delay(1, token);
            Sink.TrainClip(clip); // BAD: parallel-body
            bag.Add(clip.Text);
        });
        Sink.Train(bag); // BAD: collected

        var openBag = new ConcurrentBag<Clip>();
        await Parallel.ForEachAsync(Source.StreamPublic(), (clip, _) =>
        {
            openBag.Add(clip);
            return ValueTask.CompletedTask;
        });
        Sink.TrainAll(openBag); // OK

        Sink.TrainClip(await new Ready(Source.LoadPerformer())); // BAD: custom-awaiter
        Sink.TrainClip(await new Ready(Source.LoadPublic())); // OK
        Sink.TrainClip(await Cached(hot, Source.LoadPerformer())); // BAD: value-task
        Sink.TrainClip(await Cached(hot, Source.LoadPublic()).AsTask()); // OK

        Clip last = Source.LoadPerformer();
        last = await Source.LoadPublicAsync();
        Sink.TrainClip(last); // OK
    }
}
