// async: Awaitables with awaiters of their own.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case685_Async_CustomAwaiter
{
    private sealed class Delivery<T>(T item)
    {
        public Awaiter GetAwaiter() => new(item);

        public readonly struct Awaiter(T item) : INotifyCompletion
        {
            public bool IsCompleted => true;

            public T GetResult() => item;

            public void OnCompleted(Action continuation) => continuation();
        }
    }

    private static TaskAwaiter<Clip> GetAwaiter(this Func<Task<Clip>> load) => load().GetAwaiter();

    private sealed class Silent(Clip clip)
    {
        private readonly Clip _clip = clip;

        public TaskAwaiter<string> GetAwaiter() => Task.FromResult("rate " + (_clip.Rate > 0 ? "up" : "down")).GetAwaiter();
    }

    public static async Task Run()
    {
        Sink.TrainClip(await new Delivery<Clip>(Source.LoadPerformer())); // BAD: own-awaiter
        Sink.TrainClip(await new Delivery<Clip>(Source.LoadPublic())); // OK
        Func<Task<Clip>> load = Source.LoadPerformerAsync;
        Sink.TrainClip(await load); // BAD: extension-awaiter
        Sink.TrainText(await new Silent(Source.LoadPerformer())); // OK
        await Task.Yield();
        Sink.TrainClip(Source.LoadPerformerAsync().GetAwaiter().GetResult()); // BAD: get-result
        Sink.TrainClip(Source.LoadPublicAsync().Result); // OK
    }
}
