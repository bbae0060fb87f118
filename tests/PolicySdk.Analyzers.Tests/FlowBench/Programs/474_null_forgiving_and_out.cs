// null: Null-forgiving, maybe-null outputs, default values and conditional delegates.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case474_Null_ForgivingAndOut
{
    private static bool TryFind(int key, out Clip? clip)
    {
        clip = key > 0 ? Source.LoadPerformer() : default;
        return clip != null;
    }

    private static T OrElse<T>(T? value, Func<T> other) where T : class => value ?? other();

    private sealed class Feed
    {
        public event Action<Clip>? Taken;

        public void Raise(Clip clip) => Taken?.Invoke(clip);
    }

    public static void Run(int key)
    {
        if (TryFind(key, out var clip))
        {
            Sink.TrainClip(clip!); // BAD: forgiven-out
        }

        Sink.TrainClip(OrElse(null, Source.LoadPerformer)); // BAD: fallback-call
        Sink.TrainClip(OrElse(null, Source.LoadPublic)); // OK
        Clip nothing = null!;
        Sink.Train(nothing?.Text ?? "none"); // OK
        nothing = Source.LoadPerformer()!;
        Sink.TrainClip(nothing!); // BAD: forgiven

        var feed = new Feed();
        feed.Raise(Source.LoadPerformer());
        feed.Taken += c => Sink.TrainClip(c); // BAD: conditional-event
        feed.Raise(Source.LoadPerformer()); // VIA: conditional-event
        var open = new Feed();
        open.Taken += c => Sink.TrainClip(c); // OK
        open.Raise(Source.LoadPublic());
    }
}
