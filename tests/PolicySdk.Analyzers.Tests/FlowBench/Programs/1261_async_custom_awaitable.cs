// async: Types with their own awaiter, and a failed task.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1261_Async_CustomAwaitable
{
    private sealed class Loading(Clip clip)
    {
        public Awaiter GetAwaiter() => new(clip);
    }

    private readonly struct Awaiter(Clip clip) : INotifyCompletion
    {
        public bool IsCompleted => true;

        public Clip GetResult() => clip;

        public void OnCompleted(Action continuation) => continuation();
    }

    private static TaskAwaiter<string> GetAwaiter(this Clip clip) => Task.FromResult(clip.Text).GetAwaiter();

    private sealed class LostException(Clip clip) : Exception("lost")
    {
        public Clip Clip { get; } = clip;
    }

    private static async Task<Clip> FailAsync(Clip clip)
    {
        await Task.Yield();
        throw new LostException(clip);
    }

    public static async Task Run()
    {
        Sink.TrainClip(await new Loading(Source.LoadPerformer())); // BAD: own-awaiter
        Sink.TrainClip(await new Loading(Source.LoadPublic())); // OK
        Sink.TrainText(await Source.LoadPerformer()); // BAD: extension-awaiter
        Sink.TrainText(await Source.LoadPublic()); // OK

        try
        {
            Sink.TrainClip(await FailAsync(Source.LoadPerformer())); // OK
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // BAD: exception-of-task
        }
    }
}
