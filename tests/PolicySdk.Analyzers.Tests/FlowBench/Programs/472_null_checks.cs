// null: Pattern null checks, guard clauses, throw expressions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case472_Null_Checks
{
    private static Clip? Find(bool rights) => rights ? Source.LoadPerformer() : null;

    private static Clip Require(Clip? clip) => clip ?? throw new ArgumentNullException(nameof(clip));

    public static void Run(bool rights)
    {
        var found = Find(rights);
        if (found is { } clip)
        {
            Sink.TrainClip(clip); // BAD: property-pattern
        }

        if (found is not null)
        {
            Sink.TrainText(found.Text); // BAD: is-not-null
        }
        else
        {
            Sink.Train((object?)found ?? "nothing"); // OK: hard
        }

        Sink.TrainClip(Require(Source.LoadPerformer())); // BAD: throw-expression
        Sink.TrainClip(Require(Source.LoadPublic())); // OK
        var text = found == null ? "none" : found.Text;
        Sink.TrainText(text); // BAD: conditional
        var label = found == null ? "none" : "some";
        Sink.TrainText(label); // OK
        ArgumentNullException.ThrowIfNull(found);
        Sink.TrainClip(found!); // BAD: after-guard
        found = null;
        Sink.TrainClip(found ?? new Clip()); // OK
    }
}
