// byref: Methods, properties and library calls that return references.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1221_Byref_RefReturns
{
    private sealed class Rack
    {
        private readonly Clip[] _slots = [new(), new()];
        private Clip _spare = new();

        public ref Clip Slot(int number) => ref _slots[number];

        public ref Clip Spare => ref _spare;

        public ref readonly Clip Peek() => ref _spare;
    }

    private static ref string Choose(bool first, ref string a, ref string b)
    {
        if (first)
        {
            return ref a;
        }

        return ref b;
    }

    public static void Run(bool first)
    {
        var rack = new Rack();
        rack.Slot(0) = Source.LoadPerformer();
        Sink.TrainClip(rack.Slot(0)); // BAD: ref-method
        Sink.TrainClip(rack.Slot(1)); // OK: hard
        Sink.TrainClip(rack.Peek()); // OK
        rack.Spare = Source.LoadPerformer();
        Sink.TrainClip(rack.Peek()); // BAD: ref-property
        rack.Spare = Source.LoadPublic();
        Sink.TrainClip(rack.Spare); // OK

        var a = "a";
        var b = "b";
        var c = "c";
        Choose(first, ref a, ref b) = Source.LoadPerformerText();
        Sink.TrainText(a); // BAD: chosen-first
        Sink.TrainText(b); // BAD: chosen-second
        Sink.TrainText(c); // OK

        var map = new Dictionary<string, Clip>();
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(map, "voice", out _);
        entry = Source.LoadPerformer();
        Sink.TrainClip(map["voice"]); // BAD: ref-to-dictionary-value
    }
}
