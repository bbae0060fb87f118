// field: Field initializers, base classes and required members bring the take in.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1513_Field_InitializersAndBase
{
    private abstract class Stage
    {
        protected readonly Clip Seed = Source.LoadPerformer();

        public virtual string Describe() => Seed.Text;
    }

    private sealed class Warmup : Stage
    {
        public required string Name { get; init; }

        public string Banner = "warmup";

        public string Combined => $"{Name}:{base.Describe()}";

        public override string Describe() => Name;
    }

    private class Config
    {
        public Stage? Stage { get; set; }

        public Config? Parent { get; init; }

        public Config Root => Parent?.Root ?? this;
    }

    public static void Run()
    {
        var stage = new Warmup { Name = Source.LoadPublicText() };
        Sink.TrainText(stage.Combined); // BAD: base-field
        Sink.TrainText(stage.Describe()); // OK
        Sink.TrainText(stage.Banner); // OK

        var root = new Config();
        var leaf = new Config { Parent = new Config { Parent = root } };
        leaf.Root.Stage = stage;
        Sink.Train(root.Stage!); // BAD: set-through-root
    }
}
