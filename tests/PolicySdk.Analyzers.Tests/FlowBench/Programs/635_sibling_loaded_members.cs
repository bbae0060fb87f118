// sibling: Members of a loaded clip that are replaced, and a clip that is built from parts of two.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case635_Sibling_LoadedMembers
{
    public static void Run()
    {
        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        var mixed = new Clip { Id = bed.Id, Text = voice.Text, Samples = bed.Samples, Rate = 8000, Next = bed.Next };
        Sink.TrainFloats(mixed.Samples); // OK
        Sink.TrainText(mixed.Text); // BAD: text-of-voice
        Sink.Train(mixed.Rate); // OK
        Sink.TrainClip(mixed.Next!); // OK
        Sink.TrainClip(mixed); // BAD: has-text-of-voice

        voice.Text = bed.Text;
        Sink.TrainText(voice.Text); // OK
        Sink.TrainFloats(voice.Samples); // BAD: samples-kept
        voice.Next = bed;
        Sink.TrainClip(voice.Next); // OK
        Sink.TrainText(voice.Next.Text); // OK
        (voice.Samples, bed.Samples) = (bed.Samples, voice.Samples);
        Sink.TrainFloats(voice.Samples); // OK
        Sink.TrainFloats(bed.Samples); // BAD: swapped-in
        Sink.TrainText(bed.Text); // OK
    }
}
