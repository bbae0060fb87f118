// tuple: Tuples inside tuples, with names and without.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case375_Tuple_Nested
{
    private static ((string Voice, int Take) Head, string Tail) Make(string voice, string tail) => ((voice, 1), tail);

    public static void Run()
    {
        var made = Make(Source.LoadPerformerText(), Source.LoadPublicText());
        Sink.TrainText(made.Head.Voice); // BAD: nested-name
        Sink.TrainText(made.Tail); // OK
        Sink.Train(made.Head.Take); // OK
        Sink.Train(made.Head); // BAD: inner-tuple
        Sink.TrainText(made.Item1.Item1); // BAD: item-names

        var ((voice, take), tail) = made;
        Sink.TrainText(voice); // BAD: nested-deconstruct
        Sink.Train((take, tail)); // OK

        made.Head.Voice = "overwritten";
        Sink.Train(made); // OK
        var copy = made;
        copy.Head.Voice = Source.LoadPerformerText();
        Sink.Train(made); // OK
        Sink.Train(copy); // BAD: copied-tuple
        (made.Tail, copy.Tail) = (copy.Head.Voice, made.Tail);
        Sink.TrainText(made.Tail); // BAD: cross-assigned
        Sink.TrainText(copy.Tail); // OK
    }
}
