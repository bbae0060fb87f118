// tuple: Single parts of a tuple are replaced or picked.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1532_Tuple_PartsReplaced
{
    private static (T2, T1) Flip<T1, T2>((T1 A, T2 B) pair) => (pair.B, pair.A);

    public static void Run(int i)
    {
        var pair = (Words: Source.LoadPerformerText(), Open: Source.LoadPublicText());
        var flipped = Flip(pair);
        Sink.TrainText(flipped.Item1); // OK
        Sink.TrainText(flipped.Item2); // BAD: flipped
        pair.Words = "none";
        Sink.Train(pair); // OK
        Sink.Train(flipped); // BAD: copy-keeps

        (string Key, float[] Data)[] rows = [("a", Source.LoadPerformerSamples()), ("b", Source.LoadPublicSamples())];
        Sink.TrainText(rows[i & 1].Key); // OK
        foreach (var (_, data) in rows)
        {
            Sink.TrainFloats(data); // BAD: array-of-tuples
        }
    }
}
