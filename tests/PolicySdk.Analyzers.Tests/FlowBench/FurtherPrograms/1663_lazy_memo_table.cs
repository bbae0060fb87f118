// lazy: Memoized functions with a table per instance.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1663_Lazy_MemoTable
{
    private sealed class Memo<TKey, TValue>(Func<TKey, TValue> compute) where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> _table = [];

        public TValue Get(TKey key)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_table, key, out var exists);
            if (!exists)
            {
                slot = compute(key);
            }

            return slot!;
        }

        public IEnumerable<TValue> All => _table.Values;
    }

    private static Clip Read(string name) => new(name, Source.LoadPerformerSamples());

    private static Func<TOut> Once<TOut>(Func<TOut> load)
    {
        var done = false;
        TOut? value = default;
        return () =>
        {
            if (!done)
            {
                value = load();
                done = true;
            }

            return value!;
        };
    }

    public static void Run()
    {
        var rights = new Memo<string, Clip>(Read);
        var open = new Memo<string, Clip>(name => new Clip(name, Source.LoadPublicSamples()));
        Sink.TrainFloats(rights.Get("a").Samples); // BAD: memoized
        Sink.TrainText(rights.Get("a").Text); // OK
        Sink.TrainClip(open.Get("a")); // OK
        Sink.TrainAll(rights.All); // BAD: memo-table
        Sink.TrainFloats(rights.All.First().Samples); // BAD: first-of-table
        Sink.TrainAll(open.All); // OK

        var words = Once(Source.LoadPerformerText);
        var title = Once(() => "title");
        Sink.TrainText(words()); // BAD: once
        Sink.TrainText(title()); // OK
    }
}
