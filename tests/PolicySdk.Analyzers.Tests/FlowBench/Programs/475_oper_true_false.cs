// oper: User-defined true, false, short-circuit and comparison operators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case475_Oper_TrueFalse
{
    private sealed class Flagged(Clip? clip)
    {
        public Clip? Clip { get; } = clip;

        public static bool operator true(Flagged f) => f.Clip != null;

        public static bool operator false(Flagged f) => f.Clip == null;

        public static Flagged operator &(Flagged a, Flagged b) => b;

        public static Flagged operator |(Flagged a, Flagged b) => new(a.Clip ?? b.Clip);

        public static bool operator ==(Flagged a, Flagged b) => Equals(a.Clip, b.Clip);

        public static bool operator !=(Flagged a, Flagged b) => !(a == b);

        public override bool Equals(object? obj) => obj is Flagged f && this == f;

        public override int GetHashCode() => 0;
    }

    public static void Run(bool any)
    {
        var voice = new Flagged(Source.LoadPerformer());
        var bed = new Flagged(Source.LoadPublic());
        Sink.TrainClip((voice & bed).Clip!); // OK
        Sink.TrainClip((bed & voice).Clip!); // BAD: and-operator
        Sink.TrainClip((voice | bed).Clip!); // BAD: or-operator
        Sink.TrainClip((bed | voice).Clip!); // OK: hard
        Sink.TrainClip((new Flagged(null) | voice).Clip!); // BAD: or-right
        var both = bed && voice;
        Sink.TrainClip(both.Clip!); // BAD: short-circuit
        if (voice)
        {
            Sink.TrainClip(bed.Clip!); // OK
        }

        var picked = voice == bed ? bed : new Flagged(new Clip());
        Sink.TrainClip(picked.Clip!); // OK
        Sink.Train(voice != bed); // DERIVED: comparison
    }
}
