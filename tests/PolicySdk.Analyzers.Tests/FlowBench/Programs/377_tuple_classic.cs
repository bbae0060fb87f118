// tuple: System.Tuple, KeyValuePair and anonymous types.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case377_Tuple_Classic
{
    private static Tuple<Clip, string> Classic(Clip clip) => Tuple.Create(clip, "note");

    public static void Run()
    {
        var classic = Classic(Source.LoadPerformer());
        Sink.TrainClip(classic.Item1); // BAD: tuple-class
        Sink.TrainText(classic.Item2); // OK
        var (clip, note) = classic;
        Sink.TrainText(note); // OK
        Sink.TrainClip(clip); // BAD: tuple-class-deconstruct
        Sink.TrainClip(classic.ToValueTuple().Item1); // BAD: to-value-tuple

        var entry = new KeyValuePair<string, Clip>("key", Source.LoadPerformer());
        Sink.TrainText(entry.Key); // OK
        Sink.TrainClip(entry.Value); // BAD: pair-value
        var made = KeyValuePair.Create(Source.LoadPublicText(), 1);
        Sink.Train(made); // OK

        var eight = (1, 2, 3, 4, 5, 6, 7, Source.LoadPerformerText(), "nine");
        Sink.TrainText(eight.Item8); // BAD: eighth
        Sink.TrainText(eight.Item9); // OK
        var anonymous = new { Clip = Source.LoadPublic(), Words = Source.LoadPerformerText() };
        Sink.TrainClip(anonymous.Clip); // OK
        Sink.TrainText(anonymous.Words); // BAD: anonymous
        var triple = new Tuple<string, string, string>("a", Source.LoadPerformerText(), "c");
        Sink.TrainText(triple.Item3); // OK
        Sink.Train(triple); // BAD: whole-class-tuple
    }
}
