// null: Null checks that return, throw or replace.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1670_Null_ChecksAndThrows
{
    private static T Require<T>([NotNull] T? value) where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static Clip Or(Clip? clip, Func<Clip> other)
    {
        if (clip is null)
        {
            return other();
        }

        return clip;
    }

    public static void Run(bool rights)
    {
        Clip? maybe = null;
        if (rights)
        {
            maybe = Source.LoadPerformer();
        }

        Sink.TrainClip(maybe ?? throw new InvalidOperationException()); // BAD: throw-expression
        Sink.TrainClip(Require(maybe)); // BAD: required
        maybe = null;
        Sink.TrainClip(Or(maybe, Source.LoadPublic)); // OK
        Sink.TrainClip(Or(null, () => Source.LoadPerformer())); // BAD: replacement

        Clip? bed = Source.LoadPublic();
        bed ??= Source.LoadPerformer();
        Sink.TrainClip(bed); // OK: hard

        object thing = Source.LoadPerformer();
        var none = thing as string;
        Sink.TrainText(none ?? "not a text"); // OK: hard
        Sink.TrainText((thing as Clip)!.Text); // BAD: forgiven
    }
}
