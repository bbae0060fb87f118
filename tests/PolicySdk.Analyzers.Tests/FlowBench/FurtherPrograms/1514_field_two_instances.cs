// field: A checkpoint has many members and several instances; only one of them holds the voice.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1514_Field_TwoInstances
{
    private sealed class Checkpoint
    {
        private readonly string _name;
        private float[] _weights = [];
        private Clip? _voice;

        public Checkpoint(string name) => _name = name;

        public string Name => _name;

        public float[] Weights
        {
            get => _weights;
            set => _weights = (float[])value.Clone();
        }

        public Clip? Voice
        {
            set => _voice = value;
        }

        public bool HasVoice => _voice is not null;

        public Clip TakeVoice()
        {
            var v = _voice!;
            _voice = null;
            return v;
        }
    }

    public static void Run()
    {
        var first = new Checkpoint("first");
        var second = new Checkpoint("second");
        first.Voice = Source.LoadPerformer();
        second.Voice = Source.LoadPublic();
        first.Weights = Source.LoadPublicSamples();
        Sink.TrainFloats(first.Weights); // OK
        Sink.TrainText(first.Name); // OK
        Sink.Train(second); // OK
        Sink.Train(first); // BAD: private-member
        Sink.TrainClip(first.TakeVoice()); // BAD: taken-out
        Sink.Train(first); // OK
    }
}
