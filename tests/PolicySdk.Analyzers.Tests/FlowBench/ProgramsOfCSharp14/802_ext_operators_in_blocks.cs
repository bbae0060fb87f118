// ext: Operators declared in an extension block, and receivers by reference.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case802_Ext_OperatorsInBlocks
{
    public struct Level
    {
        public float Value;
        public string Note;
    }

    extension(Clip)
    {
        public static Clip operator +(Clip left, Clip right) => new(left.Text + right.Text, left.Samples);

        public static Clip operator -(Clip clip) => new("", clip.Samples);
    }

    extension(ref Level level)
    {
        public void Raise(float by) => level.Value += by;

        public float Peak
        {
            set => level.Value = value;
        }
    }

    public static void Run()
    {
        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        Sink.TrainText((bed + voice).Text); // BAD: extension-operator
        Sink.TrainFloats((bed + voice).Samples); // OK
        Sink.TrainText((-voice).Text); // OK
        Sink.TrainFloats((-voice).Samples); // BAD: extension-unary
        bed += voice;
        Sink.TrainText(bed.Text); // BAD: extension-compound

        var level = new Level { Note = "n" };
        level.Raise(1f);
        Sink.Train(level); // OK
        level.Raise(Source.LoadPerformerSamples()[0]);
        Sink.Train(level.Value); // BAD: ref-receiver
        Sink.TrainText(level.Note); // OK
        level.Peak = 0f;
        Sink.Train(level); // OK
    }
}
