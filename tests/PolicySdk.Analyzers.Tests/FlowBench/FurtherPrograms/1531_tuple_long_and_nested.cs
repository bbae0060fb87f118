// tuple: Long, nested and compared tuples, also of the reference kind.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1531_Tuple_LongAndNested
{
    private static (string Name, (Clip Voice, Clip Bed) Pair) Load()
        => ("both", (Source.LoadPerformer(), Source.LoadPublic()));

    public static void Run()
    {
        var wide = (1, 2, 3, 4, 5, 6, 7, 8, Source.LoadPerformerText(), "ten");
        Sink.TrainText(wide.Item9); // BAD: ninth-element
        Sink.TrainText(wide.Item10); // OK

        var (name, (voice, bed)) = Load();
        Sink.TrainClip(voice); // BAD: nested-deconstruct
        Sink.TrainClip(bed); // OK
        Sink.TrainText(name); // OK

        var old = Tuple.Create(Source.LoadPerformerText(), Source.LoadPublicText());
        var (a, b) = old.ToValueTuple();
        Sink.TrainText(a); // BAD: tuple-class
    }
}
