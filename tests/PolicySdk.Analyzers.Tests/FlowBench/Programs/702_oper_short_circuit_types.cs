// oper: User-defined and, or with true and false.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case702_Oper_ShortCircuitTypes
{
    private sealed class Check(bool ok, string why)
    {
        public string Why => why;

        public static bool operator true(Check c) => c._ok;

        public static bool operator false(Check c) => !c._ok;

        public static Check operator &(Check a, Check b) => new(a._ok && b._ok, a.Why + b.Why);

        public static Check operator |(Check a, Check b) => a._ok ? a : b;

        private readonly bool _ok = ok;
    }

    private static Check Long(Clip clip) => new(clip.Text.Length > 9, "long");

    private static Check Words(Clip clip) => new(true, clip.Text);

    public static void Run()
    {
        var clip = Source.LoadPerformer();
        Sink.TrainText((Long(clip) & Words(clip)).Why); // BAD: both-reasons
        Sink.TrainText((Long(clip) | Long(clip)).Why); // OK
        Sink.TrainText((Long(clip) || Words(clip)).Why); // BAD: short-circuit
        Sink.TrainText((Long(clip) && Long(clip)).Why); // OK
        if (Words(clip))
        {
            Sink.TrainText("yes"); // OK
        }

        var open = Source.LoadPublic();
        Sink.TrainText((Words(open) && Words(open)).Why); // OK
        Sink.TrainText((Words(open) && Words(clip)).Why); // BAD: right-side
    }
}
