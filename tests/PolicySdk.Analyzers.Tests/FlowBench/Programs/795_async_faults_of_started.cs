// async: What an asynchronous method throws arrives where its task is waited for; its caller goes on.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case795_Async_FaultsOfStarted
{
    private sealed class FailedException(string words) : Exception("failed")
    {
        public string Words { get; } = words;
    }

    private static async Task<int> FailAsync(string words)
    {
        await Task.Yield();
        throw new FailedException(words);
    }

    private static async Task<string> TryAsync(string words, int n)
    {
        await Task.Yield();
        return n > 3 ? throw new FailedException(words) : "done";
    }

    private static async void Fire(string words)
    {
        await Task.Yield();
        throw new FailedException(words);
    }

    public static async Task Run(int n)
    {
        var clip = Source.LoadPerformer();
        var failing = FailAsync(clip.Text);
        Sink.TrainClip(clip); // BAD: behind-start
        await Task.WhenAny(failing);
        if (failing.Exception?.InnerException is FailedException shown)
        {
            Sink.TrainText(shown.Words); // BAD: exception-of-task
        }

        var trying = TryAsync(clip.Text, n);
        try
        {
            Sink.TrainText(await trying); // OK
        }
        catch (FailedException e)
        {
            Sink.TrainText(e.Words); // BAD: awaited-later
        }

        Fire(clip.Text);
        Sink.TrainClip(clip); // BAD: behind-fire
        Sink.TrainText(await TryAsync(clip.Text, n)); // OK
    }

    public static void Block(int n)
    {
        try
        {
            TryAsync(Source.LoadPerformerText(), n).Wait();
        }
        catch (AggregateException e)
        {
            Sink.TrainText(((FailedException)e.InnerException!).Words); // BAD: waited-for
            Sink.TrainText(e.Message.Trim()); // OK
        }

        var trying = TryAsync(Source.LoadPerformerText(), n);
        try
        {
            Sink.TrainText(trying.Result); // OK
        }
        catch (AggregateException e)
        {
            foreach (var inner in e.InnerExceptions.OfType<FailedException>())
            {
                Sink.TrainText(inner.Words); // BAD: result
            }
        }

        var open = TryAsync("words", n);
        try
        {
            Console.WriteLine(open.Result);
        }
        catch (AggregateException e)
        {
            Sink.Train(e.InnerExceptions); // OK
        }
    }
}
