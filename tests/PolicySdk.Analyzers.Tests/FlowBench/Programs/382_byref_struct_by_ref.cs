// byref: Structs by value and by reference, and mutation through this.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case382_Byref_StructByRef
{
    private struct Meter
    {
        public string Label;
        public float Level;

        public void Name(string label) => Label = label;

        public void Replace(Meter other) => this = other;
    }

    private static void ByValue(Meter meter) => meter.Label = Source.LoadPerformerText();

    private static void ByRef(ref Meter meter) => meter.Label = Source.LoadPerformerText();

    private static void Clear(ref Meter meter) => meter = default;

    public static void Run()
    {
        var meter = new Meter { Label = "m" };
        ByValue(meter);
        Sink.TrainText(meter.Label); // OK
        ByRef(ref meter);
        Sink.TrainText(meter.Label); // BAD: by-ref
        Sink.Train(meter.Level); // OK
        Clear(ref meter);
        Sink.Train(meter); // OK

        var other = new Meter { Label = Source.LoadPerformerText() };
        meter.Replace(other);
        Sink.TrainText(meter.Label); // BAD: this-assigned
        other.Name("x");
        Sink.TrainText(meter.Label); // BAD: copy-kept
        Sink.TrainText(other.Label); // OK

        var meters = new Meter[2];
        ref var slot = ref meters[0];
        slot.Name(Source.LoadPerformerText());
        Sink.TrainText(meters[0].Label); // BAD: array-slot
        foreach (var m in meters)
        {
            var local = m;
            local.Name("x");
            Sink.TrainText(local.Label); // OK
        }

        ref readonly var fixedSlot = ref meters[1];
        Sink.Train(fixedSlot.Level); // OK
    }
}
