// branch: Conditional expressions, nested and by reference.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1113_Branch_ConditionalOperator
{
    public static void Run(bool rights, bool first)
    {
        var nested = rights ? first ? Source.LoadPublic() : Source.LoadPerformer() : new Clip();
        Sink.TrainClip(nested); // BAD: nested-arm

        var clean = rights ? Source.LoadPublic() : first ? new Clip() : new Clip("tone", [0f]);
        Sink.TrainClip(clean); // OK

        var voice = Source.LoadPerformer();
        var bed = Source.LoadPublic();
        Sink.TrainClip(rights ? voice : bed); // BAD: inline
        Sink.TrainText((rights ? bed : bed.Next!).Text); // OK
        Sink.TrainText(voice.Text == "x" ? "a" : "b"); // DERIVED: control-only

        string x = "x", y = "y", z = "z";
        ref var slot = ref first ? ref x : ref y;
        slot = Source.LoadPerformerText();
        Sink.TrainText(x); // BAD: ref-conditional-first
        Sink.TrainText(y); // BAD: ref-conditional-second
        Sink.TrainText(z); // OK
    }
}
