// lazy: Caches in front of functions, and a holder class that loads on first touch.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1299_Lazy_Memoized
{
    private static class Holder
    {
        internal static readonly Clip Voice = Source.LoadPerformer();

        internal static readonly Clip Bed = Source.LoadPublic();
    }

    private static Func<TKey, TValue> Memoize<TKey, TValue>(Func<TKey, TValue> make)
        where TKey : notnull
    {
        var known = new Dictionary<TKey, TValue>();
        return key =>
        {
            if (!known.TryGetValue(key, out var value))
            {
                known[key] = value = make(key);
            }

            return value;
        };
    }

    private sealed class Deferred<T>(Func<T> make)
        where T : class
    {
        private Func<T>? _make = make;
        private T? _value;

        public T Get()
        {
            if (_make is { } f)
            {
                _value = f();
                _make = null;
            }

            return _value!;
        }
    }

    public static void Run(int id)
    {
        Sink.TrainClip(Holder.Voice); // BAD: holder-class
        Sink.TrainClip(Holder.Bed); // OK

        var voices = Memoize((int n) => n > 0 ? Source.LoadPerformer() : new Clip());
        var beds = Memoize((int _) => Source.LoadPublic());
        Sink.TrainClip(voices(id)); // BAD: memoized
        Sink.TrainClip(beds(id)); // OK

        var rights = new Deferred<string>(Source.LoadPerformerText);
        var open = new Deferred<string>(Source.LoadPublicText);
        Sink.TrainText(rights.Get()); // BAD: deferred
        Sink.TrainText(open.Get()); // OK
    }
}
