// ext: Extension methods which use one argument and leave another unused.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1556_Ext_ReceiverOnly
{
    private static Clip Or(this Clip? clip, Clip fallback) => fallback;

    private static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> f) => f(value);

    private static T Tap<T>(this T value, Action<T> look)
    {
        look(value);
        return value;
    }

    private static string Mask(this string text) => string.Concat(Enumerable.Repeat("*", 4));

    public static void Run()
    {
        var rights = Source.LoadPerformer();
        var open = Source.LoadPublic();
        Sink.TrainClip(rights.Or(open)); // OK
        Sink.TrainClip(open.Or(rights)); // BAD: fallback
        Sink.TrainText(rights.Text.Mask()); // OK
        Sink.TrainText(rights.Pipe(r => r.Text).Pipe(t => t.Mask())); // OK
        Sink.TrainText(rights.Tap(r => Console.WriteLine(r.Rate)).Pipe(r => r.Text)); // BAD: tap-and-pipe
        Sink.TrainClip(open.Tap(o => rights = o)); // OK
    }
}
