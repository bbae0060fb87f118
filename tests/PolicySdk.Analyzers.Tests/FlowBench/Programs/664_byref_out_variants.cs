// byref: out into fields, elements, discards and already declared variables.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case664_Byref_OutVariants
{
    private sealed class Holder
    {
        public Clip Clip = new();
    }

    private static bool TryPick(bool open, out Clip clip, out string why)
    {
        if (open)
        {
            Source.LoadPublic(out clip);
            why = "open";
            return true;
        }

        Source.LoadPerformer(out clip);
        why = "rights";
        return false;
    }

    public static void Run(bool open)
    {
        TryPick(open, out var any, out var why);
        Sink.TrainClip(any); // BAD: either
        Sink.TrainText(why); // OK
        TryPick(true, out var known, out _);
        Sink.TrainClip(known); // OK: hard

        var holder = new Holder();
        Source.LoadPerformer(out holder.Clip);
        Sink.TrainClip(holder.Clip); // BAD: out-field
        Source.LoadPublic(out holder.Clip);
        Sink.TrainClip(holder.Clip); // OK
        var cells = new Clip[2];
        Source.LoadPerformer(out cells[1]);
        Sink.TrainClip(cells[1]); // BAD: out-element
        Source.LoadPerformer(out _);
        Clip late = Source.LoadPerformer();
        Source.LoadPublic(out late);
        Sink.TrainClip(late); // OK
    }
}
