// builder: Every step returns a new builder; earlier builders stay as they were.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1310_Builder_ImmutableSteps
{
    private sealed record Spec
    {
        public Clip? Voice { get; init; }

        public string Name { get; init; } = "spec";

        public IReadOnlyList<string> Tags { get; init; } = [];

        public Spec WithVoice(Clip clip) => this with { Voice = clip };

        public Spec Named(string name) => this with { Name = name };

        public Spec Tag(string tag) => this with { Tags = [.. Tags, tag] };
    }

    private readonly struct Builder(Clip? clip, string title)
    {
        public Builder Clip(Clip value) => new(value, title);

        public Builder Title(string value) => new(clip, value);

        public Clip Build() => new(title, clip?.Samples ?? []);
    }

    public static void Run()
    {
        var start = new Spec().Named("start");
        var voiced = start.WithVoice(Source.LoadPerformer());
        Sink.Train(start); // OK
        Sink.Train(voiced); // BAD: with-step
        Sink.TrainText(voiced.Named("voiced").Name); // OK
        Sink.TrainClip(voiced.Named("voiced").Voice!); // BAD: kept-by-step
        Sink.Train(voiced.WithVoice(Source.LoadPublic())); // OK

        var tagged = start.Tag("a").Tag(Source.LoadPerformerText()).Tag("c");
        Sink.Train(tagged.Tags); // BAD: spread-tags
        Sink.Train(start.Tag("only").Tags); // OK

        var made = new Builder(null, "none").Clip(Source.LoadPerformer()).Title("made").Build();
        Sink.TrainText(made.Text); // OK
        Sink.TrainFloats(made.Samples); // BAD: struct-builder
    }
}
