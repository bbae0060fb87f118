// lazy: Functions run later see what is stored later; memoizing wrappers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case511_Lazy_DeferredFunc
{
    private static Func<T> Memoize<T>(Func<T> f) where T : class
    {
        T? value = null;
        return () => value ??= f();
    }

    private sealed class OnDemand<T>(Func<T> make)
    {
        private bool _made;
        private T _value = default!;

        public T Get()
        {
            if (!_made)
            {
                _value = make();
                _made = true;
            }

            return _value;
        }

        public static implicit operator T(OnDemand<T> lazy) => lazy.Get();
    }

    public static void Run()
    {
        Sink.TrainClip(Memoize(Source.LoadPerformer)()); // BAD: memoized
        Sink.TrainClip(Memoize(Source.LoadPublic)()); // OK
        var voice = new OnDemand<string>(() => Source.LoadPerformer().Text);
        Sink.TrainText(voice.Get()); // BAD: on-demand
        Sink.TrainText(voice); // BAD: implicit-get
        var open = new OnDemand<string>(Source.LoadPublicText);
        Sink.TrainText(open.Get()); // OK

        var text = "early";
        var late = new Lazy<string>(() => text);
        var soon = new Lazy<string>(() => text);
        Sink.TrainText(soon.Value); // OK
        text = Source.LoadPerformerText();
        Sink.TrainText(late.Value); // BAD: evaluated-after
        Sink.TrainText(soon.Value); // OK: hard
        Func<Clip> never = () => Source.LoadPerformer();
        Sink.Train(never.GetType().Name); // OK
    }
}
