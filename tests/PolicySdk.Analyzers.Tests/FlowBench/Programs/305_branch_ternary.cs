// branch: Conditional expressions, nested and by reference.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case305_Branch_Ternary
{
    public static void Run(bool open, int mode)
    {
        var mixed = open ? Source.LoadPublic() : Source.LoadPerformer();
        Sink.TrainClip(mixed); // BAD: either
        Sink.TrainClip(open ? Source.LoadPublic() : new Clip()); // OK
        Sink.TrainText(mode > 2 ? "high" : mode < 0 ? Source.LoadPerformerText() : "low"); // BAD: nested-ternary
        Sink.TrainText((mode > 2 ? Source.LoadPerformer() : Source.LoadPublic()).GetType().Name); // OK

        string a = "a", b = "b", c = "c";
        ref var slot = ref (open ? ref a : ref b);
        slot = Source.LoadPerformerText();
        Sink.TrainText(a); // BAD: ref-ternary
        Sink.TrainText(b); // BAD: ref-ternary-other
        Sink.TrainText(c); // OK

        (open ? ref a : ref c) = "x";
        Sink.TrainText(c); // OK
        var picked = Source.LoadPerformerText() == "x" ? "yes" : "no";
        Sink.TrainText(picked); // DERIVED: implicit
    }
}
