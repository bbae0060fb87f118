// lazy: Lazy<T> in fields, nested, and over captured locals.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1662_Lazy_DeferredValues
{
    private sealed class Library
    {
        private readonly Lazy<Clip> _voice = new(Source.LoadPerformer);
        private readonly Lazy<Clip> _bed = new(() => Source.LoadPublic(), isThreadSafe: false);
        private readonly Lazy<string> _caption;

        public Library() => _caption = new Lazy<string>(() => _voice.Value.Text + "!");

        public Clip Voice => _voice.Value;

        public Clip Bed => _bed.Value;

        public string Caption => _caption.Value;

        public bool Loaded => _voice.IsValueCreated;
    }

    public static async Task RunAsync()
    {
        var library = new Library();
        Sink.Train(library.Loaded); // DERIVED: is-value-created
        Sink.TrainClip(library.Voice); // BAD: lazy-method-group
        Sink.TrainClip(library.Bed); // OK
        Sink.TrainText(library.Caption); // BAD: lazy-over-lazy

        var pending = new Lazy<Task<Clip>>(() => Source.LoadPerformerAsync());
        Sink.TrainClip(await pending.Value); // BAD: lazy-task
        Sink.TrainText(new Lazy<string>(Source.LoadPerformerText).Value); // BAD: inline-lazy

        var current = Source.LoadPublic();
        var early = new Lazy<Clip>(current);
        var late = new Lazy<Clip>(() => current);
        current = Source.LoadPerformer();
        Sink.TrainClip(early.Value); // OK
        Sink.TrainClip(late.Value); // BAD: captured-late
    }
}
