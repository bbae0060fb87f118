// null: Coalescing assignment on members, elements and in arguments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case471_Null_AssignMembers
{
    private sealed class Slot
    {
        public Clip? Clip;

        public string? Label { get; set; }
    }

    private static Clip Ensure(ref Clip? clip) => clip ??= Source.LoadPublic();

    public static void Run()
    {
        var slot = new Slot();
        slot.Clip ??= Source.LoadPerformer();
        slot.Label ??= "label";
        Sink.TrainClip(slot.Clip); // BAD: field-coalesce
        Sink.TrainText(slot.Label); // OK
        slot.Label ??= Source.LoadPerformerText();
        Sink.TrainText(slot.Label); // OK: hard

        Clip? fresh = null;
        Sink.TrainClip(Ensure(ref fresh)); // OK
        Clip? kept = Source.LoadPerformer();
        Sink.TrainClip(Ensure(ref kept)); // BAD: ref-coalesce

        var map = new Dictionary<string, Clip?>();
        map["a"] = null;
        map["a"] ??= Source.LoadPerformer();
        Sink.TrainClip(map["a"]!); // BAD: element-coalesce
        int? number = null;
        number ??= 5;
        Sink.Train(number.Value); // OK
    }
}
