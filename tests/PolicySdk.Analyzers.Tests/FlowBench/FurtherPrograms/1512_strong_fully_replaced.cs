// strong: Each storage place is certainly overwritten, also through other routes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1512_Strong_FullyReplaced
{
    private struct Slot
    {
        public string Text;
        public float[] Samples;
    }

    private static void Reset(ref string value, out float[] samples)
    {
        value = string.Empty;
        samples = [];
    }

    public static void Run()
    {
        var slot = new Slot { Text = Source.LoadPerformerText(), Samples = Source.LoadPerformerSamples() };
        Sink.Train(slot); // BAD: before-reset
        Reset(ref slot.Text, out slot.Samples);
        Sink.TrainText(slot.Text); // OK
        Sink.TrainFloats(slot.Samples); // OK

        slot.Samples = Source.LoadPerformerSamples();
        Sink.TrainText(slot.Text); // OK
        slot = default;
        Sink.Train(slot); // OK

        var clip = Source.LoadPerformer();
        clip.Next = Source.LoadPublic();
        Sink.TrainText(clip.Next.Text); // OK
    }
}
