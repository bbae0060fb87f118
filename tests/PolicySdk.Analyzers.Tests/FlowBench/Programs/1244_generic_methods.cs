// generic: Generic methods keep, choose, convert and create values.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1244_Generic_Methods
{
    private static T Or<T>(T? value, T fallback) where T : class => value ?? fallback;

    private static TOut Convert<TIn, TOut>(TIn value, Func<TIn, TOut> by) => by(value);

    private static List<T> Many<T>(T value, int count)
    {
        var list = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            list.Add(value);
        }

        return list;
    }

    private static T New<T>() where T : new() => new();

    private static T? Default<T>(T value) => default;

    private static void Feed<T>(T value) where T : notnull
    {
        Sink.Train(value); // BAD: generic-sink
    }

    private static void FeedOpen<T>(T value) where T : Clip
    {
        Sink.TrainClip(value); // OK
    }

    public static void Run()
    {
        Sink.TrainClip(Or(null, Source.LoadPerformer())); // BAD: fallback
        Sink.TrainClip(Or(Source.LoadPublic(), new Clip())); // OK
        Sink.TrainText(Convert<Clip, string>(Source.LoadPerformer(), c => c.Text)); // BAD: converted
        Sink.TrainAll(Many(Source.LoadPerformer(), 2)); // BAD: repeated
        Sink.TrainAll(Many(Source.LoadPublic(), 2)); // OK
        Sink.TrainClip(New<Clip>()); // OK
        Sink.TrainClip(Default(Source.LoadPerformer()) ?? Source.LoadPublic()); // OK
        Feed(Source.LoadPerformerSamples()); // VIA: generic-sink
        Feed(3);
        FeedOpen(Source.LoadPublic());
    }
}
