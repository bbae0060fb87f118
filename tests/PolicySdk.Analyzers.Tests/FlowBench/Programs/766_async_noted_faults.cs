// async: A task that was given an exception throws it to whoever waits for it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case766_Async_NotedFaults
{
    private sealed class FailedException(string words) : Exception("failed")
    {
        public string Words => words;
    }

    public static async Task Run()
    {
        var failed = new TaskCompletionSource<Clip>();
        failed.SetException(new FailedException(Source.LoadPerformerText()));
        try
        {
            Sink.TrainClip(await failed.Task); // OK
        }
        catch (FailedException e)
        {
            Sink.TrainText(e.Words); // BAD: given
            Sink.TrainText(e.Message); // OK
        }

        try
        {
            failed.Task.Wait();
        }
        catch (AggregateException e)
        {
            Sink.TrainText(((FailedException)e.InnerException!).Words); // BAD: waited-for
        }

        Sink.Train(failed.Task.Exception!.InnerExceptions); // BAD: shown
        try
        {
            await Task.FromException<Clip>(new FailedException(Source.LoadPerformerText()));
        }
        catch (FailedException e)
        {
            Sink.TrainText(e.Words); // BAD: made-of
        }

        try
        {
            await Task.FromException(new FailedException("words"));
        }
        catch (FailedException e)
        {
            Sink.TrainText(e.Words); // OK
        }
    }
}
