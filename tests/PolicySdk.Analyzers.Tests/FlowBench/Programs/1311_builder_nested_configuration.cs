// builder: Builders that are configured by lambdas, derived or reset.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1311_Builder_NestedConfiguration
{
    private abstract class BuilderBase<TSelf>
        where TSelf : BuilderBase<TSelf>
    {
        protected string Title = "";

        public TSelf Titled(string title)
        {
            Title = title;
            return (TSelf)this;
        }
    }

    private sealed class ClipBuilder : BuilderBase<ClipBuilder>
    {
        private float[] _samples = [];

        public ClipBuilder Samples(float[] samples)
        {
            _samples = samples;
            return this;
        }

        public Clip Build() => new(Title, _samples);
    }

    private sealed class SetBuilder : BuilderBase<SetBuilder>
    {
        private readonly List<Clip> _clips = [];

        public SetBuilder Clip(Action<ClipBuilder> configure)
        {
            var builder = new ClipBuilder();
            configure(builder);
            _clips.Add(builder.Build());
            return this;
        }

        public SetBuilder When(bool condition, Func<SetBuilder, SetBuilder> then) => condition ? then(this) : this;

        public (string Title, Clip[] Clips) Build() => (Title, _clips.ToArray());
    }

    public static void Run(bool voices)
    {
        var rights = new SetBuilder()
            .Titled("rights")
            .Clip(c => c.Titled("one").Samples(Source.LoadPerformerSamples()))
            .Build();
        Sink.TrainAll(rights.Clips); // BAD: nested-builder
        Sink.TrainText(rights.Title); // OK

        var open = new SetBuilder().Titled("open").Clip(c => c.Titled("two").Samples(Source.LoadPublicSamples())).Build();
        Sink.TrainAll(open.Clips); // OK

        var maybe = new SetBuilder().When(voices, b => b.Titled(Source.LoadPerformerText())).Clip(_ => { }).Build();
        Sink.TrainText(maybe.Title); // BAD: conditional-step
        Sink.TrainAll(maybe.Clips); // OK

        var reused = new ClipBuilder().Titled(Source.LoadPerformerText());
        Sink.TrainText(reused.Build().Text); // BAD: derived-builder
        Sink.TrainText(reused.Titled("again").Build().Text); // OK
    }
}
