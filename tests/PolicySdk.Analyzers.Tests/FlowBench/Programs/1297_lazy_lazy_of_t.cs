// lazy: Lazy values: made by functions, by values, late, early and never.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1297_Lazy_LazyOfT
{
    private sealed class Studio
    {
        private readonly Lazy<Clip> _voice = new(() => Source.LoadPerformer());
        private readonly Lazy<Clip> _bed = new(() => Source.LoadPublic());

        public Clip Voice => _voice.Value;

        public Clip Bed => _bed.Value;
    }

    public static async Task Run()
    {
        var studio = new Studio();
        Sink.TrainClip(studio.Voice); // BAD: lazy-field
        Sink.TrainClip(studio.Bed); // OK

        var text = new Lazy<string>(Source.LoadPerformerText());
        Sink.TrainText(text.Value); // BAD: lazy-from-value
        Sink.TrainText(new Lazy<string>(Source.LoadPublicText()).Value); // OK

        var name = "before";
        var early = new Lazy<string>(() => name);
        Sink.TrainText(early.Value); // OK
        var late = new Lazy<string>(() => name);
        name = Source.LoadPerformerText();
        Sink.TrainText(late.Value); // BAD: evaluated-late
        Sink.TrainText(early.Value); // OK: hard

        var pending = new Lazy<Task<Clip>>(Source.LoadPerformerAsync);
        Sink.TrainClip(await pending.Value); // BAD: lazy-task
        var open = new Lazy<Task<Clip>>(() => Source.LoadPublicAsync());
        Sink.TrainClip(await open.Value); // OK
    }
}
