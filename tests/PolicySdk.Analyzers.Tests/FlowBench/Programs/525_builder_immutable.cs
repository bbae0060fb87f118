// builder: Immutable builders and records: every step returns a copy.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case525_Builder_Immutable
{
    private sealed record Spec(string Title, Clip? Voice)
    {
        public static Spec Empty { get; } = new("empty", null);

        public Spec WithVoice(Clip voice) => this with { Voice = voice };

        public Spec WithTitle(string title) => this with { Title = title };
    }

    private sealed class Chain
    {
        private readonly string[] _parts;

        private Chain(string[] parts) => _parts = parts;

        public static Chain Start() => new([]);

        public Chain Then(string part) => new([.. _parts, part]);

        public string Build() => string.Concat(_parts);
    }

    public static void Run()
    {
        var open = Spec.Empty.WithTitle("t");
        var rights = open.WithVoice(Source.LoadPerformer());
        Sink.TrainClip(rights.Voice!); // BAD: with-copy
        Sink.TrainText(rights.Title); // OK
        Sink.Train(open); // OK
        var cleaned = rights.WithVoice(Source.LoadPublic());
        Sink.Train(cleaned); // OK
        Sink.Train(rights); // BAD: copy-keeps

        var start = Chain.Start().Then("a");
        var tainted = start.Then(Source.LoadPerformerText());
        Sink.TrainText(start.Build()); // OK
        Sink.TrainText(tainted.Build()); // BAD: array-copy
        Sink.TrainText(tainted.Then("z").Build()); // BAD: extended
    }
}
