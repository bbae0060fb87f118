// async: Asynchronous iterators, lazily awaited fields, and callbacks that are asynchronous.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case926_Async_IteratorsAndState
{
    private sealed class Feed : IAsyncEnumerable<Clip>
    {
        private readonly List<Func<Task<Clip>>> _loads = [];

        public Feed With(Func<Task<Clip>> load)
        {
            _loads.Add(load);
            return this;
        }

        public async IAsyncEnumerator<Clip> GetAsyncEnumerator(CancellationToken cancel = default)
        {
            foreach (var load in _loads)
            {
                Clip clip;
                try
                {
                    clip = await load();
                }
                catch (TimeoutException)
                {
                    continue;
                }

                yield return clip;
            }
        }
    }

    private sealed class Lazily<T>(Func<Task<T>> create)
    {
        private Task<T>? _task;

        public TaskAwaiter<T> GetAwaiter() => (_task ??= create()).GetAwaiter();
    }

    private static async Task Each<T>(IAsyncEnumerable<T> items, Func<T, Task> action)
    {
        await foreach (var item in items)
        {
            await action(item);
        }
    }

    private static async Task<T> WithTimeout<T>(Task<T> task, T fallback)
    {
        var first = await Task.WhenAny(task, Task.Delay(100));
        return first == task ? await task : fallback;
    }

    private static Task<string> Sync(Clip clip) => clip.Rate > 0 ? Task.FromResult(clip.Text) : Task.FromException<string>(new TimeoutException());

    public static async Task Run()
    {
        await foreach (var clip in new Feed().With(Source.LoadPublicAsync).With(Source.LoadPerformerAsync))
        {
            Sink.TrainClip(clip); // BAD: own-stream
        }

        await foreach (var clip in new Feed().With(Source.LoadPublicAsync))
        {
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(await new Lazily<Clip>(Source.LoadPerformerAsync)); // BAD: lazily
        Sink.TrainClip(await new Lazily<Clip>(() => Source.LoadPublicAsync())); // OK
        var texts = new List<string>();
        await Each(Source.StreamPublic(), async c =>
        {
            await Task.Yield();
            texts.Add(c.Text);
        });
        Sink.Train(texts); // OK
        await Each(Source.StreamPerformer(), c => { texts.Add(c.Text); return Task.CompletedTask; });
        Sink.Train(texts); // BAD: asynchronous-callback

        Sink.TrainClip(await WithTimeout(Source.LoadPerformerAsync(), new Clip())); // BAD: with-timeout
        Sink.TrainClip(await WithTimeout(Source.LoadPublicAsync(), new Clip())); // OK
        Sink.TrainClip(await WithTimeout(Source.LoadPublicAsync(), Source.LoadPerformer())); // BAD: fallback
        Sink.TrainText(await Sync(Source.LoadPerformer())); // BAD: from-result
        ValueTask<Clip> value = Source.LoadPerformerValueAsync();
        Sink.TrainClip(value.IsCompletedSuccessfully ? value.Result : await value.AsTask()); // BAD: value-task
        Func<Task<string>> later = async () => (await Source.LoadPerformerAsync()).Text;
        Sink.TrainText(await Task.Run(later)); // BAD: task-run
    }
}
