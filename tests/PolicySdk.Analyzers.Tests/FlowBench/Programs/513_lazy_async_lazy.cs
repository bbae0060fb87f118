// lazy: Async lazies, deferred sequences and partially evaluated chains.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case513_Lazy_AsyncLazy
{
    private sealed class AsyncLazy<T>(Func<Task<T>> factory) : Lazy<Task<T>>(() => Task.Run(factory))
    {
        public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
    }

    private sealed class Loader
    {
        private Task<Clip>? _voice;
        private Task<Clip>? _bed;

        public Task<Clip> Voice() => _voice ??= Source.LoadPerformerAsync();

        public Task<Clip> Bed() => _bed ??= LoadBedAsync();

        private static async Task<Clip> LoadBedAsync() => await Source.LoadPublicAsync();
    }

    public static async Task Run()
    {
        var voice = new AsyncLazy<Clip>(() => Source.LoadPerformerAsync());
        Sink.TrainClip(await voice); // BAD: async-lazy
        var bed = new AsyncLazy<Clip>(async () => await Source.LoadPublicAsync());
        Sink.TrainClip(await bed); // OK
        var loader = new Loader();
        Sink.TrainClip(await loader.Voice()); // BAD: cached-task
        Sink.TrainClip(await loader.Bed()); // OK
        var plain = new Lazy<Task<Clip>>(Source.LoadPerformerAsync);
        Sink.TrainClip(await plain.Value); // BAD: lazy-task

        var sources = new List<Func<Clip>> { Source.LoadPublic };
        var query = sources.Select(f => f());
        Sink.TrainAll(query); // OK
        sources.Add(Source.LoadPerformer);
        Sink.TrainAll(query); // BAD: function-added-later
    }
}
