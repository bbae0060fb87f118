// async: Types that can be awaited because they say how.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case916_Async_OwnAwaitable
{
    private sealed class Pending<T>(Func<T> load)
    {
        public Awaiter GetAwaiter() => new(load);

        public readonly struct Awaiter(Func<T> load) : INotifyCompletion
        {
            public bool IsCompleted => true;

            public T GetResult() => load();

            public void OnCompleted(Action continuation) => continuation();
        }
    }

    private static TaskAwaiter<Clip> GetAwaiter(this Clip clip) => Task.FromResult(clip).GetAwaiter();

    private static TaskAwaiter<T[]> GetAwaiter<T>(this (Task<T> A, Task<T> B) pair) => Task.WhenAll(pair.A, pair.B).GetAwaiter();

    public static async Task Run()
    {
        Sink.TrainClip(await new Pending<Clip>(Source.LoadPerformer)); // BAD: own-awaiter
        Sink.TrainClip(await new Pending<Clip>(() => Source.LoadPublic())); // OK
        Sink.TrainClip(await Source.LoadPerformer()); // BAD: extension-awaiter
        Sink.TrainClip(await Source.LoadPublic()); // OK

        var both = await (Source.LoadPerformerAsync(), Source.LoadPublicAsync());
        Sink.TrainAll(both); // BAD: tuple-awaiter
        var open = await (Source.LoadPublicAsync(), Source.LoadPublicAsync());
        Sink.TrainAll(open); // OK
    }
}
