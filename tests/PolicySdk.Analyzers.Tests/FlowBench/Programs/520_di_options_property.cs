// di: Options objects, property and method injection, configuration callbacks.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case520_Di_OptionsProperty
{
    private sealed class Options
    {
        public Func<Clip> Loader { get; set; } = Source.LoadPublic;

        public string Title { get; set; } = "title";

        public Clip? Seed { get; set; }
    }

    private sealed class Trainer
    {
        private readonly Options _options = new();

        public Trainer(Action<Options>? configure = null) => configure?.Invoke(_options);

        public Clip Next() => _options.Loader();

        public string Title => _options.Title;

        public Clip Seed => _options.Seed ?? new Clip();
    }

    private sealed class Consumer
    {
        public required Func<string> Words { get; init; }

        public Trainer? Trainer { private get; set; }

        public Clip Pull() => Trainer!.Next();
    }

    public static void Run()
    {
        var open = new Trainer();
        Sink.TrainClip(open.Next()); // OK
        var rights = new Trainer(o => o.Loader = Source.LoadPerformer);
        Sink.TrainClip(rights.Next()); // BAD: configured-loader
        Sink.TrainText(rights.Title); // OK
        var seeded = new Trainer(o =>
        {
            o.Seed = Source.LoadPerformer();
            o.Title = "seeded";
        });
        Sink.TrainClip(seeded.Seed); // BAD: configured-seed
        Sink.TrainClip(seeded.Next()); // OK
        var consumer = new Consumer { Words = Source.LoadPerformerText, Trainer = open };
        Sink.TrainText(consumer.Words()); // BAD: required-init
        Sink.TrainClip(consumer.Pull()); // OK
        consumer.Trainer = rights;
        Sink.TrainClip(consumer.Pull()); // BAD: property-injected
    }
}
