// builder: Steps validate, cut and remember; Build resets the builder.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case740_Builder_ValidatingSteps
{
    private sealed class ClipBuilder
    {
        private string _text = "";
        private float[] _samples = [];
        private readonly List<string> _log = [];

        public ClipBuilder Text(string text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException("empty", nameof(text));
            }

            _text = text;
            return Logged("text");
        }

        public ClipBuilder Samples(params float[] samples)
        {
            _samples = samples;
            return Logged("samples");
        }

        public Clip Build()
        {
            var clip = new Clip(_text, _samples);
            _text = "";
            _samples = [];
            return clip;
        }

        public IReadOnlyList<string> Log => _log;

        private ClipBuilder Logged(string step)
        {
            _log.Add(step);
            return this;
        }
    }

    public static void Run()
    {
        var builder = new ClipBuilder().Text(Source.LoadPerformerText()).Samples(1f, 2f);
        var clip = builder.Build();
        Sink.TrainText(clip.Text); // BAD: built
        Sink.TrainFloats(clip.Samples); // OK
        Sink.TrainClip(builder.Build()); // OK
        Sink.Train(builder.Log); // OK
        Sink.TrainClip(builder.Text("t").Samples(Source.LoadPerformerSamples()).Build()); // BAD: second-build
        Sink.TrainClip(builder.Text(Source.LoadPublicText()).Build()); // OK
    }
}
