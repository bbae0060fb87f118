// byref: Methods that write, swap or only read their ref and in parameters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1218_Byref_RefParameters
{
    private static void Fill(ref Clip slot) => slot = Source.LoadPerformer();

    private static void Clean(ref Clip slot) => slot = Source.LoadPublic();

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static int Look(in Clip clip) => clip.Rate + 1;

    private static void Maybe(bool really, ref string text)
    {
        if (really)
        {
            text = "cut";
        }
    }

    public static void Run(bool really)
    {
        var clip = Source.LoadPublic();
        Console.WriteLine(Look(in clip));
        Sink.TrainClip(clip); // OK
        Fill(ref clip);
        Sink.TrainClip(clip); // BAD: filled-by-ref

        var bed = Source.LoadPublic();
        Swap(ref clip, ref bed);
        Sink.TrainClip(clip); // OK
        Sink.TrainClip(bed); // BAD: swapped-by-ref
        Clean(ref bed);
        Sink.TrainClip(bed); // OK

        var text = Source.LoadPerformerText();
        Maybe(really, ref text);
        Sink.TrainText(text); // BAD: maybe-overwritten
        var frames = new[] { "a", "b" };
        Swap(ref frames[0], ref text);
        Sink.Train(frames); // BAD: element-by-ref
        Sink.TrainText(text); // OK
    }
}
