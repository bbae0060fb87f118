// lazy: Async lazies in dictionaries and lazily opened streams.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case731_Lazy_AsyncAndIterators
{
    private sealed class AsyncCache<T>(Func<string, Task<T>> load)
    {
        private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _items = new();

        public Task<T> Get(string key) => _items.GetOrAdd(key, k => new Lazy<Task<T>>(() => load(k))).Value;
    }

    private static IEnumerable<string> Open(Func<IEnumerable<Clip>> open)
    {
        foreach (var clip in open())
        {
            yield return clip.Text;
        }
    }

    public static async Task Run()
    {
        var rights = new AsyncCache<Clip>(_ => Source.LoadPerformerAsync());
        var open = new AsyncCache<Clip>(_ => Source.LoadPublicAsync());
        Sink.TrainClip(await rights.Get("a")); // BAD: async-cache
        Sink.TrainClip(await open.Get("a")); // OK
        var keys = new AsyncCache<string>(Task.FromResult);
        Sink.TrainText(await keys.Get("k")); // OK
        Sink.TrainText(await keys.Get(Source.LoadPerformerText())); // BAD: key-as-value
        Sink.Train(Open(Source.LoadPerformers)); // BAD: opened-late
        Sink.Train(Open(Source.LoadPublics).ToList()); // OK
    }
}
