// assign: Chained, compound and conditional assignments, discards, using aliases and const patterns.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Pair = (string Voice, string Bed);
using Words = System.Collections.Generic.List<string>;

namespace FlowBench.Cases;

public static class Case988_Assign_CompoundAndDiscards
{
    private static string s_a = "", s_b = "";

    private static int Take(int value) => value;

    public static void Run(bool flag)
    {
        string a, b, c;
        a = b = c = Source.LoadPerformerText();
        Sink.TrainText(a + b); // BAD: chained
        b = "b";
        Sink.TrainText(b); // OK
        Sink.TrainText(c); // BAD: last-of-chain

        s_a = s_b = Source.LoadPublicText();
        Sink.TrainText(s_a); // OK
        s_b += c;
        Sink.TrainText(s_b); // BAD: compound-static
        Sink.TrainText(s_a); // OK

        _ = Source.LoadPerformer();
        Pair pair = (Voice: c, Bed: b);
        Sink.TrainText(pair.Bed); // OK
        Sink.TrainText(pair.Voice); // BAD: alias-tuple
        Words words = [b, .. flag ? [c] : Array.Empty<string>()];
        Sink.Train(words); // BAD: spread-conditional

        var rate = Source.LoadPublic().Rate;
        rate <<= 1;
        rate ^= 3;
        Sink.Train(Take(rate)); // OK
        rate |= Source.LoadPerformer().Rate;
        Sink.Train(Take(rate)); // BAD: or-assign
        rate = rate - rate + 1;
        Sink.Train(rate); // DERIVED: cancelled
        rate = flag ? 1 : 2;
        Sink.Train(rate); // OK
        var name = nameof(Source.LoadPerformer);
        Sink.TrainText(name); // OK
        Sink.Train(default(Clip) ?? new Clip { Text = c }); // BAD: default-coalesced
        Sink.Train(sizeof(int) + checked(rate + 1)); // OK
        ref var target = ref flag ? ref a : ref b;
        target = "cut";
        Sink.TrainText(a); // BAD: perhaps-kept
        Sink.TrainText(b); // OK
        var (x, _, z) = (c, a, b);
        Sink.TrainText(x); // BAD: discarded-neighbour
        Sink.TrainText(z); // OK
    }
}
