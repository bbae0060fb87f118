// async: A continuation and a helper look at what a task has failed with.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case771_Async_FaultsContinued
{
    private sealed class FailedException(string words) : Exception("failed")
    {
        public string Words => words;
    }

    private static async Task<int> FailAsync(string words)
    {
        await Task.Yield();
        throw new FailedException(words);
    }

    private static string Reason(Task task) => task.Exception?.InnerException is FailedException failed ? failed.Words : "none";

    public static async Task Continue()
    {
        await FailAsync(Source.LoadPerformerText()).ContinueWith(
            task => Sink.TrainText(((FailedException)task.Exception!.InnerException!).Words)); // BAD: continuation
    }

    public static void Show()
    {
        var failing = FailAsync(Source.LoadPerformerText());
        Sink.TrainText(Reason(failing)); // BAD: helper
        Sink.Train(failing.IsFaulted); // OK
    }

    public static async Task ContinueOpen()
    {
        await FailAsync(Source.LoadPublicText()).ContinueWith(
            task => Sink.TrainText(((FailedException)task.Exception!.InnerException!).Words)); // OK
        Sink.TrainText(Reason(FailAsync("words"))); // OK
    }
}
