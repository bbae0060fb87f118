// lazy: Lazy in fields and properties, with a factory method, a value and changed captures.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case728_Lazy_LazyMembers
{
    private sealed class Studio(string name)
    {
        private readonly Lazy<Clip> _voice = new(Source.LoadPerformer);
        private readonly Lazy<Clip> _bed = new(() => Source.LoadPublic(), LazyThreadSafetyMode.None);

        public Lazy<string> Name { get; } = new(name);

        public Clip Voice => _voice.Value;

        public Clip Bed => _bed.Value;

        public string Words => _voice.IsValueCreated ? _voice.Value.Text : "";
    }

    public static void Run()
    {
        var studio = new Studio("s");
        Sink.TrainClip(studio.Voice); // BAD: lazy-field
        Sink.TrainClip(studio.Bed); // OK
        Sink.TrainText(studio.Words); // BAD: created
        Sink.TrainText(studio.Name.Value); // OK
        Sink.TrainText(new Studio(Source.LoadPerformerText()).Name.Value); // BAD: lazy-value

        var text = "early";
        var late = new Lazy<string>(() => text);
        text = Source.LoadPerformerText();
        Sink.TrainText(late.Value); // BAD: captured-late
        text = "cut";
        Sink.TrainText(late.Value); // BAD: value-kept
        var never = new Lazy<string>(() => text);
        Sink.TrainText(never.Value); // OK
        var list = new Lazy<List<Clip>>();
        list.Value.Add(Source.LoadPerformer());
        Sink.TrainAll(list.Value); // BAD: mutated-after-creation
        var open = new Lazy<List<Clip>>(() => []);
        open.Value.Add(Source.LoadPublic());
        Sink.TrainAll(open.Value); // OK
    }
}
