// strong: A struct local is overwritten member by member and as a whole.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case620_Strong_StructMember
{
    private struct Pair
    {
        public string A;
        public string B;
    }

    public static void Run(bool swap)
    {
        Pair pair;
        pair.A = Source.LoadPerformerText();
        pair.B = "b";
        Sink.TrainText(pair.B); // OK
        Sink.Train(pair); // BAD: struct-with-part
        pair.A = "a";
        Sink.Train(pair); // OK

        pair = new Pair { A = "a", B = Source.LoadPerformerText() };
        var copy = pair;
        pair = default;
        Sink.Train(pair); // OK
        Sink.TrainText(copy.B); // BAD: copied-before

        ref var part = ref swap ? ref copy.A : ref copy.B;
        part = "cut";
        Sink.TrainText(copy.B); // BAD: either-part
        copy.B = "cut";
        Sink.Train(copy); // OK
    }
}
