// lazy: Lazy<T> with factories, values, and metadata.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case510_Lazy_LazyOfT
{
    private sealed class Store
    {
        private readonly Lazy<Clip> _voice = new(() => Source.LoadPerformer());
        private readonly Lazy<Clip> _bed = new(Source.LoadPublic, LazyThreadSafetyMode.ExecutionAndPublication);
        private readonly Lazy<string> _words;

        public Store() => _words = new Lazy<string>(() => _voice.Value.Text);

        public Clip Voice => _voice.Value;

        public Clip Bed => _bed.Value;

        public string Words => _words.Value;

        public bool Ready => _voice.IsValueCreated;
    }

    public static void Run()
    {
        var store = new Store();
        Sink.TrainClip(store.Voice); // BAD: lazy-field
        Sink.TrainClip(store.Bed); // OK
        Sink.TrainText(store.Words); // BAD: lazy-of-lazy
        Sink.Train(store.Ready); // OK

        var ready = new Lazy<Clip>(Source.LoadPerformer());
        Sink.TrainClip(ready.Value); // BAD: given-value
        var made = new Lazy<Clip>();
        Sink.TrainClip(made.Value); // OK
        made.Value.Text = Source.LoadPerformerText();
        Sink.TrainText(made.Value.Text); // BAD: mutated-value
        var lazies = new Dictionary<string, Lazy<Clip>>
        {
            ["open"] = new(Source.LoadPublic),
        };
        Sink.TrainClip(lazies["open"].Value); // OK
        lazies["voice"] = new Lazy<Clip>(Source.LoadPerformer);
        Sink.TrainClip(lazies["voice"].Value); // BAD: lazy-in-map
    }
}
