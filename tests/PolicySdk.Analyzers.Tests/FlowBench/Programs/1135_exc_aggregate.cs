// exc: Failures of several tasks are collected.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1135_Exc_Aggregate
{
    private sealed class LostException(Clip clip) : Exception("lost")
    {
        public Clip Clip { get; } = clip;
    }

    private static Task Fail(Clip clip) => Task.FromException(new LostException(clip));

    private static async Task FailLater(Clip clip)
    {
        await Task.Yield();
        throw new LostException(clip);
    }

    public static async Task Run()
    {
        try
        {
            Task.WaitAll(Fail(Source.LoadPerformer()), Fail(Source.LoadPublic()));
        }
        catch (AggregateException e)
        {
            foreach (var lost in e.Flatten().InnerExceptions.OfType<LostException>())
            {
                Sink.TrainClip(lost.Clip); // BAD: aggregate-inner
            }
        }

        try
        {
            await FailLater(Source.LoadPerformer());
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // BAD: awaited-failure
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            await FailLater(Source.LoadPublic());
        }
        catch (LostException e)
        {
            Sink.TrainClip(e.Clip); // OK
        }
    }
}
