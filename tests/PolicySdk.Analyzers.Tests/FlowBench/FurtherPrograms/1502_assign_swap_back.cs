// assign: Values are swapped twice, discarded and shadowed by parameters of the same name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1502_Assign_SwapBack
{
    private static string Label(string text)
    {
        _ = text;
        text = nameof(Source);
        return text;
    }

    public static void Run()
    {
        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        (voice, bed) = (bed, voice);
        Sink.TrainClip(voice); // OK
        Sink.TrainClip(bed); // BAD: swapped
        (voice, bed) = (bed, voice);
        Sink.TrainClip(bed); // OK
        Sink.TrainText(Label(voice.Text)); // OK
        Sink.TrainFloats(voice.Samples); // BAD: swapped-back
    }
}
