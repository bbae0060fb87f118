// exc: Which handler receives which exception, and what is known there.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1640_Exc_Routes
{
    private class TakeException(string words) : Exception("take")
    {
        public string Words { get; } = words;

        public string Stage { get; init; } = "load";
    }

    private sealed class LateTakeException(string words) : TakeException("late")
    {
        public string Late { get; } = words;
    }

    private static string Require(string? text) => text ?? throw new TakeException(Source.LoadPerformerText()) { Stage = "check" };

    private static async Task<string> FailLater(string words)
    {
        await Task.Yield();
        throw new TakeException(words);
    }

    public static async Task Run()
    {
        try
        {
            Sink.TrainText(Require("given")); // OK
            Require(null);
        }
        catch (TakeException e)
        {
            Sink.TrainText(e.Words); // BAD: throw-expression
            Sink.TrainText(e.Stage); // OK
        }

        try
        {
            throw new LateTakeException(Source.LoadPerformerText());
        }
        catch (LateTakeException e)
        {
            Sink.TrainText(e.Words); // OK
            Sink.TrainText(e.Late); // BAD: derived-member
        }

        try
        {
            await FailLater(Source.LoadPerformerText());
        }
        catch (TakeException e)
        {
            Sink.TrainText(e.Words); // BAD: from-awaited-task
        }

        var task = FailLater(Source.LoadPerformerText());
        await Task.WhenAny(task);
        Sink.TrainText(((TakeException)task.Exception!.InnerException!).Words); // BAD: task-exception
    }
}
