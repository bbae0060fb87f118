// di: Functions and option objects are injected instead of services.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1307_Di_DelegatesAndOptions
{
    private sealed class Options
    {
        public string Prefix { get; set; } = "";

        public Func<Clip> Loader { get; set; } = () => new Clip();
    }

    private sealed class Pipeline
    {
        private readonly Options _options = new();
        private readonly Func<string, string> _clean;

        public Pipeline(Action<Options> configure, Func<string, string>? clean = null)
        {
            configure(_options);
            _clean = clean ?? (t => t);
        }

        public string Next() => _options.Prefix + _clean(_options.Loader().Text);
    }

    private sealed class Worker
    {
        public Func<Clip>? Loader { private get; init; }

        public required string Name { get; init; }

        public Clip Work() => Loader is null ? new Clip() : Loader();
    }

    public static void Run()
    {
        var rights = new Pipeline(o => o.Loader = Source.LoadPerformer);
        var open = new Pipeline(o =>
        {
            o.Prefix = "open ";
            o.Loader = Source.LoadPublic;
        });
        var cut = new Pipeline(o => o.Loader = Source.LoadPerformer, _ => "cut");
        var prefixed = new Pipeline(o => o.Prefix = Source.LoadPerformerText());
        Sink.TrainText(rights.Next()); // BAD: injected-function
        Sink.TrainText(open.Next()); // OK
        Sink.TrainText(cut.Next()); // OK
        Sink.TrainText(prefixed.Next()); // BAD: option-value

        var worker = new Worker { Name = "worker", Loader = () => Source.LoadPerformer() };
        Sink.TrainClip(worker.Work()); // BAD: property-injection
        Sink.TrainText(worker.Name); // OK
        Sink.TrainClip(new Worker { Name = "idle" }.Work()); // OK
    }
}
