// oper: Instance compound assignment operators change the object in place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case806_Oper_InstanceCompound
{
    private sealed class Mixer
    {
        public List<float> Samples { get; } = [];

        public string Log { get; private set; } = "";

        public void operator +=(float[] samples)
        {
            Samples.AddRange(samples);
            Log += "+";
        }

        public void operator *=(string note) => Log = note;

        public void operator ++() => Samples.Clear();
    }

    private struct Level(float value)
    {
        public float Value = value;

        public void operator +=(Level other) => Value += other.Value;

        public void operator --() => Value = 0f;
    }

    public static void Run()
    {
        var mixer = new Mixer();
        var same = mixer;
        mixer += Source.LoadPublicSamples();
        Sink.Train(mixer.Samples); // OK
        mixer += Source.LoadPerformerSamples();
        Sink.Train(same.Samples); // BAD: in-place
        Sink.TrainText(same.Log); // OK
        mixer *= Source.LoadPerformerText();
        Sink.TrainText(mixer.Log); // BAD: times-note
        mixer++;
        Sink.Train(mixer.Samples); // OK: hard

        var level = new Level(1f);
        var copy = level;
        level += new Level(Source.LoadPerformerSamples()[0]);
        Sink.Train(level.Value); // BAD: struct-in-place
        Sink.Train(copy.Value); // OK
        level--;
        Sink.Train(level.Value); // OK
    }
}
