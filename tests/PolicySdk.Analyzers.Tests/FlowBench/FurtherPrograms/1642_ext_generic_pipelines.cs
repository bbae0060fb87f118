// ext: Generic extensions chain, tap, filter, and lose against instance methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1642_Ext_GenericPipelines
{
    public interface ITake842
    {
        Clip Body { get; }
    }

    public sealed class Take842(Clip clip) : ITake842
    {
        public Clip Body => clip;

        public string Describe() => "instance";
    }

    private static string Describe(this Take842 take) => take.Body.Text;

    private static string Words(this ITake842 take) => take.Body.Text;

    private static TOut Pipe<T, TOut>(this T value, Func<T, TOut> f) => f(value);

    private static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    private static IEnumerable<TOut> Choose<T, TOut>(this IEnumerable<T> items, Func<T, TOut?> f) where TOut : class
    {
        foreach (var item in items)
        {
            if (f(item) is { } value)
            {
                yield return value;
            }
        }
    }

    public static void Run()
    {
        var voice = new Take842(Source.LoadPerformer());
        Sink.TrainText(voice.Describe()); // OK
        Sink.TrainText(Describe(voice)); // BAD: called-as-static
        Sink.TrainText(voice.Words()); // BAD: on-interface
        Sink.TrainText(new Take842(Source.LoadPublic()).Words()); // OK

        Sink.TrainText(voice.Pipe(t => t.Body).Pipe(c => c.Text)); // BAD: piped
        Sink.TrainText(voice.Pipe(t => "constant")); // OK
        var seen = new List<string>();
        Sink.TrainText("plain".Tap(seen.Add)); // OK
        Sink.Train(seen); // OK
        Source.LoadPerformerText().Tap(seen.Add);
        Sink.Train(seen); // BAD: tapped

        Sink.Train(Source.LoadPerformers().Choose(c => c.Rate > 0 ? c.Text : null).ToList()); // BAD: generic-iterator
        Sink.Train(Source.LoadPublics().Choose(c => c.Text).ToList()); // OK
        Func<string> bound = voice.Words;
        Sink.TrainText(bound()); // BAD: bound-extension
    }
}
