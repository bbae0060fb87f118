// builder: Nested builders with callbacks, typed states and implicit conversion at the end.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case743_Builder_NestedAndCallbacks
{
    private sealed class SceneBuilder
    {
        private readonly List<Clip> _voices = [];
        private string _title = "";

        public SceneBuilder Voice(Action<VoiceBuilder> build)
        {
            var voice = new VoiceBuilder(this);
            build(voice);
            _voices.Add(voice);
            return this;
        }

        public VoiceBuilder Voice() => new(this);

        public SceneBuilder Title(string title)
        {
            _title = title;
            return this;
        }

        public (string Title, Clip[] Voices) Build() => (_title, [.. _voices]);

        public sealed class VoiceBuilder(SceneBuilder scene)
        {
            private readonly Clip _clip = new();

            public VoiceBuilder Says(string text)
            {
                _clip.Text = text;
                return this;
            }

            public SceneBuilder End()
            {
                scene._voices.Add(_clip);
                return scene;
            }

            public static implicit operator Clip(VoiceBuilder builder) => builder._clip;
        }
    }

    public static void Run()
    {
        var rights = new SceneBuilder().Title("t").Voice(v => v.Says("a")).Voice(v => v.Says(Source.LoadPerformerText())).Build();
        Sink.TrainAll(rights.Voices); // BAD: callback-voice
        Sink.TrainText(rights.Title); // OK
        var open = new SceneBuilder().Voice().Says(Source.LoadPublicText()).End().Title("open").Build();
        Sink.TrainAll(open.Voices); // OK
        Sink.Train(open); // OK
        var named = new SceneBuilder().Title(Source.LoadPerformerText()).Voice().Says("b").End().Build();
        Sink.TrainAll(named.Voices); // OK
        Sink.TrainText(named.Title); // BAD: title
    }
}
