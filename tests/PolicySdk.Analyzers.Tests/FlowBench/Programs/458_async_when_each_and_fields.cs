// async: WhenEach, tasks in collections and in fields, semaphores.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case458_Async_WhenEachAndFields
{
    private sealed class Preload
    {
        private readonly Task<Clip> _voice = Source.LoadPerformerAsync();
        private readonly Task<Clip> _bed;

        public Preload() => _bed = Source.LoadPublicAsync();

        public async Task<Clip> VoiceAsync() => await _voice;

        public Task<Clip> BedAsync() => _bed;
    }

    public static async Task Run()
    {
        var preload = new Preload();
        Sink.TrainClip(await preload.VoiceAsync()); // BAD: task-field
        Sink.TrainClip(await preload.BedAsync()); // OK

        List<Task<Clip>> tasks = [Source.LoadPublicAsync(), Source.LoadPerformerAsync()];
        await foreach (var done in Task.WhenEach(tasks))
        {
            Sink.TrainClip(await done); // BAD: when-each
        }

        while (tasks.Count > 0)
        {
            var next = await Task.WhenAny(tasks);
            tasks.Remove(next);
            Sink.TrainText(next.Result.Text); // BAD: when-any-loop
        }

        var texts = await Task.WhenAll(Enumerable.Range(0, 3).Select(async i => (await Source.LoadPublicAsync()).Text + i));
        Sink.Train(texts); // OK

        using var gate = new SemaphoreSlim(1);
        Clip? shared = null;
        await gate.WaitAsync();
        try
        {
            shared = await Source.LoadPublicAsync();
        }
        finally
        {
            gate.Release();
        }

        Sink.TrainClip(shared); // OK
        await Task.WhenAll(Task.Run(() => shared = Source.LoadPerformer()), Task.Delay(1));
        Sink.TrainClip(shared); // BAD: set-by-task
    }
}
