// sibling: Constructor parameters land in different members.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case342_Sibling_ConstructorOrder
{
    private sealed class Rig
    {
        private readonly Clip[] _clips;

        public Rig(Clip first, string label, params string[] notes)
        {
            _clips = [first];
            (Label, Notes) = (label, notes);
        }

        public Rig(string label)
            : this(new Clip(), label: label, "x")
        {
        }

        public string Label { get; }

        public string[] Notes { get; }

        public Clip First => _clips[0];

        public void Deconstruct(out Clip clip, out string label) => (clip, label) = (First, Label);
    }

    public static void Run()
    {
        var rig = new Rig(Source.LoadPerformer(), "label", "n1", Source.LoadPublicText());
        Sink.TrainClip(rig.First); // BAD: into-array
        Sink.TrainText(rig.Label); // OK
        Sink.Train(rig.Notes); // OK

        var other = new Rig(label: Source.LoadPerformerText(), first: Source.LoadPublic());
        Sink.TrainText(other.Label); // BAD: named-argument
        Sink.TrainClip(other.First); // OK
        var (clip, label) = other;
        Sink.TrainClip(clip); // OK
        Sink.TrainText(label); // BAD: user-deconstruct
        Sink.TrainClip(new Rig(Source.LoadPerformerText()).First); // OK
        Sink.TrainText(new Rig(Source.LoadPerformerText()).Label); // BAD: chained-constructor
    }
}
