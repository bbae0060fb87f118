// null: Null states decide which value is left.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case696_Null_FlowStates
{
    private sealed class Slot
    {
        public Clip? Clip;
        public Slot? Inner;
    }

    private static Clip? None() => null;

    public static void Run(bool there)
    {
        var slot = new Slot { Clip = there ? Source.LoadPerformer() : null };
        Sink.TrainClip(slot.Clip ?? Source.LoadPublic()); // BAD: maybe-there
        Sink.TrainClip(None() ?? Source.LoadPublic()); // OK
        slot.Clip = null;
        slot.Clip ??= Source.LoadPublic();
        Sink.TrainClip(slot.Clip); // OK
        slot.Clip ??= Source.LoadPerformer();
        Sink.TrainClip(slot.Clip); // OK: hard

        slot.Inner ??= new Slot();
        slot.Inner.Clip ??= Source.LoadPerformer();
        Sink.TrainClip(slot.Inner.Clip); // BAD: inner-filled
        Sink.TrainText(slot.Inner?.Inner?.Clip?.Text ?? "none"); // OK
        Clip? clip = Source.LoadPerformer();
        if (clip == null)
        {
            clip = Source.LoadPublic();
            Sink.TrainClip(clip); // OK
        }

        Sink.TrainClip(clip); // BAD: never-null
    }
}
