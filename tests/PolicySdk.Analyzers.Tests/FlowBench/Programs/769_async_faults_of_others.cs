// async: Of several started tasks, each throws to whoever waits for it and to nobody else.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case769_Async_FaultsOfOthers
{
    private sealed class FailedException(Clip clip) : Exception("failed")
    {
        public Clip Clip { get; } = clip;
    }

    private static async Task<Clip> LoadAsync(Clip clip, int n)
    {
        await Task.Yield();
        return n > 5 ? throw new FailedException(clip) : new Clip();
    }

    private static Task<Clip> Started(int n)
    {
        var loading = LoadAsync(Source.LoadPerformer(), n);
        Console.WriteLine(loading.Id);
        return loading;
    }

    public static async Task Run(int n)
    {
        var voice = LoadAsync(Source.LoadPerformer(), n);
        var bed = LoadAsync(Source.LoadPublic(), n);
        try
        {
            await bed;
        }
        catch (FailedException e)
        {
            Sink.TrainClip(e.Clip); // OK
        }

        try
        {
            Sink.TrainClip(voice.GetAwaiter().GetResult()); // OK
        }
        catch (FailedException e)
        {
            Sink.TrainClip(e.Clip); // BAD: awaiter
        }

        var many = new List<Task<Clip>> { LoadAsync(Source.LoadPerformer(), n) };
        try
        {
            await Task.WhenAll(many);
        }
        catch (FailedException e)
        {
            Sink.TrainClip(e.Clip); // BAD: one-of-many
        }

        var started = Started(n);
        try
        {
            await started;
        }
        catch (FailedException e)
        {
            Sink.TrainClip(e.Clip); // BAD: handed-on
        }

        var running = Task.Run(() => n > 3 ? throw new FailedException(Source.LoadPerformer()) : new Clip());
        try
        {
            await running;
        }
        catch (FailedException e)
        {
            Sink.TrainClip(e.Clip); // BAD: run
        }
    }
}
