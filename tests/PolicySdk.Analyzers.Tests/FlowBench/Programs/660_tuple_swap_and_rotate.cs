// tuple: Parts change their places within one assignment and across calls.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case660_Tuple_SwapAndRotate
{
    private static (T2, T1) Swap<T1, T2>((T1, T2) pair) => (pair.Item2, pair.Item1);

    private static (string A, string B) Merge((string A, string B) x, (string A, string B) y) => (x.A + y.A, x.B);

    public static void Run()
    {
        var voice = Source.LoadPerformerText();
        var bed = Source.LoadPublicText();
        var mid = "mid";
        (voice, bed, mid) = (bed, mid, voice);
        Sink.TrainText(voice); // OK
        Sink.TrainText(bed); // OK
        Sink.TrainText(mid); // BAD: rotated

        var pair = Swap((Source.LoadPerformer(), 7));
        Sink.Train(pair.Item1); // OK
        Sink.TrainClip(pair.Item2); // BAD: swapped
        var back = Swap(Swap((Source.LoadPublic(), Source.LoadPerformer())));
        Sink.TrainClip(back.Item1); // OK
        Sink.TrainClip(back.Item2); // BAD: swapped-twice

        var merged = Merge((bed, mid), (voice, mid));
        Sink.TrainText(merged.A); // OK
        Sink.TrainText(merged.B); // BAD: merged
    }
}
