// async: A hand-written awaitable and tasks that finish one after the other.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1610_Async_CustomAwaitable
{
    private readonly struct Reel(Clip clip)
    {
        public Awaiter GetAwaiter() => new(clip);

        public readonly struct Awaiter(Clip clip) : INotifyCompletion
        {
            public bool IsCompleted => true;

            public Clip GetResult() => clip;

            public void OnCompleted(Action continuation) => continuation();
        }
    }

    private static async Task<(Clip Voice, Clip Bed)> Pair()
    {
        var voice = Source.LoadPerformerValueAsync();
        var bed = Source.LoadPublicAsync();
        return (await voice, await bed);
    }

    public static async Task Run()
    {
        Sink.TrainClip(await new Reel(Source.LoadPerformer())); // BAD: custom-awaiter
        Sink.TrainClip(await new Reel(Source.LoadPublic())); // OK

        var (first, second) = await Pair();
        Sink.TrainClip(first); // BAD: tuple-from-task
        Sink.TrainClip(second); // OK

        List<Task<Clip>> pending = [Source.LoadPerformerAsync(), Source.LoadPerformerAsync()];
        await foreach (var done in Task.WhenEach(pending))
        {
            Sink.TrainClip(await done); // BAD: when-each
        }

        var result = Source.LoadPublic();
        async Task Refresh() => result = await Source.LoadPerformerAsync();
        Sink.TrainClip(result); // OK
        await Refresh();
        Sink.TrainClip(result); // BAD: local-async-function
    }
}
