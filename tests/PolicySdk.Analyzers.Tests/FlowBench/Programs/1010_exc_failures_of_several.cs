// exc: Failures of several tasks, and of tasks of numbers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1010_Exc_FailuresOfSeveral
{
    private sealed class LostException(Clip clip) : Exception("lost")
    {
        public Clip Clip { get; } = clip;
    }

    private static Task Fail(Clip clip) => Task.FromException(new LostException(clip));

    private static Task<int> Count(Clip clip) => Task.FromException<int>(new LostException(clip));

    public static void WaitForAll()
    {
        try
        {
            Task.WaitAll(Fail(Source.LoadPerformer()), Fail(Source.LoadPublic()));
        }
        catch (AggregateException e)
        {
            foreach (var lost in e.Flatten().InnerExceptions.OfType<LostException>())
            {
                Sink.TrainClip(lost.Clip); // BAD: wait-all
            }

            e.Handle(inner =>
            {
                Sink.Train(inner); // BAD: handled
                return true;
            });
        }

        try
        {
            Task.WaitAll([Fail(Source.LoadPublic())]);
        }
        catch (AggregateException e)
        {
            Sink.Train(e.InnerExceptions[0]); // OK
        }
    }

    public static async Task WhenAllHaveFailed()
    {
        var all = Task.WhenAll(Fail(Source.LoadPublic()), Fail(Source.LoadPerformer()));
        try
        {
            await all;
        }
        catch (LostException)
        {
            Sink.Train(all.Exception!.InnerExceptions.Last()); // BAD: when-all
        }
    }

    public static async Task Numbers()
    {
        try
        {
            await Count(Source.LoadPerformer());
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // BAD: number
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            _ = Count(Source.LoadPerformer()).Result;
        }
        catch (AggregateException e)
        {
            Sink.Train(e.InnerException!); // BAD: result
        }

        try
        {
            await Count(Source.LoadPublic()).ConfigureAwait(false);
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // OK
        }
    }

    public static async Task Completed()
    {
        var source = new TaskCompletionSource<int>();
        source.SetException([new LostException(Source.LoadPublic()), new LostException(Source.LoadPerformer())]);
        try
        {
            await source.Task;
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // BAD: completed
        }

        var plain = new TaskCompletionSource();
        plain.SetException(new LostException(Source.LoadPerformer()));
        try
        {
            await plain.Task;
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // BAD: completed-plain
        }
    }
}
