// ext: Extension chains over options, tasks, tuples and nullable receivers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case486_Ext_ChainsAndNull
{
    private static string OrNone(this string? text) => text ?? "none";

    private static async Task<TOut> Map<T, TOut>(this Task<T> task, Func<T, TOut> f) => f(await task);

    private static (T2, T1) Swap<T1, T2>(this (T1, T2) pair) => (pair.Item2, pair.Item1);

    private static bool TryFirst<T>(this IEnumerable<T> items, out T? first)
    {
        foreach (var item in items)
        {
            first = item;
            return true;
        }

        first = default;
        return false;
    }

    private static IEnumerable<T> WhereNotNull<T>(this IEnumerable<T?> items) where T : class
    {
        foreach (var item in items)
        {
            if (item is not null)
            {
                yield return item;
            }
        }
    }

    public static async Task Run()
    {
        Clip? none = null;
        Sink.TrainText((none?.Text).OrNone()); // OK
        Sink.TrainText(Source.LoadPerformer()?.Text.OrNone() ?? ""); // BAD: conditional-extension
        Sink.TrainText(await Source.LoadPerformerAsync().Map(c => c.Text)); // BAD: task-map
        Sink.TrainText(await Source.LoadPublicAsync().Map(c => c.Text)); // OK
        var swapped = (Source.LoadPerformer(), Source.LoadPublic()).Swap();
        Sink.TrainClip(swapped.Item1); // OK
        Sink.TrainClip(swapped.Item2); // BAD: swapped
        if (Source.LoadPerformers().TryFirst(out var first))
        {
            Sink.TrainClip(first!); // BAD: try-first
        }

        Clip?[] maybe = [null, Source.LoadPublic()];
        Sink.TrainAll(maybe.WhereNotNull()); // OK
        maybe[0] = Source.LoadPerformer();
        Sink.TrainAll(maybe.WhereNotNull().ToHashSet()); // BAD: filtered
    }
}
