// di: Options configured by callbacks; scopes that own what they made.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case739_Di_OptionsAndScopes
{
    private sealed class Options
    {
        public Func<Clip> Load { get; set; } = Source.LoadPublic;

        public string Label { get; set; } = "label";

        public List<Action<Clip>> Steps { get; } = [];
    }

    private sealed class Service
    {
        private readonly Options _options = new();

        public Service(Action<Options>? configure = null) => configure?.Invoke(_options);

        public Clip Make()
        {
            var clip = _options.Load();
            foreach (var step in _options.Steps)
            {
                step(clip);
            }

            return clip;
        }

        public string Label => _options.Label;
    }

    public static void Run()
    {
        Sink.TrainClip(new Service().Make()); // OK
        var rights = new Service(o => o.Load = Source.LoadPerformer);
        Sink.TrainClip(rights.Make()); // BAD: configured
        Sink.TrainText(rights.Label); // OK
        var stepped = new Service(o => o.Steps.Add(c => c.Text = Source.LoadPerformerText()));
        Sink.TrainText(stepped.Make().Text); // BAD: step
        Sink.TrainFloats(stepped.Make().Samples); // OK
        var cut = new Service(o =>
        {
            o.Label = Source.LoadPerformerText();
            o.Steps.Add(c => c.Text = "cut");
        });
        Sink.TrainText(cut.Make().Text); // OK
        Sink.TrainText(cut.Label); // BAD: label
    }
}
