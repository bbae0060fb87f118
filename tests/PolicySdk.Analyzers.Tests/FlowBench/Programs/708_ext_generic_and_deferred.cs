// ext: Generic extensions over sequences, functions and tasks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case708_Ext_GenericAndDeferred
{
    private static IEnumerable<TOut> MapAll<TIn, TOut>(this IEnumerable<TIn> items, Func<TIn, TOut> f)
    {
        foreach (var item in items)
        {
            yield return f(item);
        }
    }

    private static async Task<TOut> Then<TIn, TOut>(this Task<TIn> task, Func<TIn, TOut> f) => f(await task);

    private static Func<T> Memo<T>(this Func<T> f)
    {
        var lazy = new Lazy<T>(f);
        return () => lazy.Value;
    }

    private static T With<T>(this T item, params Action<T>[] actions)
    {
        foreach (var action in actions)
        {
            action(item);
        }

        return item;
    }

    public static async Task Run()
    {
        Sink.Train(Source.LoadPerformers().MapAll(c => c.Text)); // BAD: mapped
        Sink.Train(Source.LoadPerformers().MapAll(_ => 1)); // OK
        Sink.TrainText(await Source.LoadPerformerAsync().Then(c => c.Text)); // BAD: then
        Sink.TrainText(await Source.LoadPublicAsync().Then(c => c.Text).Then(t => t.Trim())); // OK
        Func<Clip> load = Source.LoadPerformer;
        Sink.TrainClip(load.Memo()()); // BAD: memo
        Func<Clip> open = Source.LoadPublic;
        Sink.TrainClip(open.Memo()()); // OK
        Sink.TrainClip(new Clip().With(c => c.Id = "x", c => c.Text = Source.LoadPerformerText())); // BAD: with-actions
        Sink.TrainClip(new Clip().With(c => c.Id = "x", c => c.Text = Source.LoadPublicText())); // OK
    }
}
