// record: Mutable record structs: copies, properties and deconstruction into fields.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case630_Record_StructMutation
{
    private record struct Point(string Label, float Value);

    private readonly record struct Box(Point Low, Point High);

    public static void Run()
    {
        var p = new Point("p", Source.LoadPerformerSamples()[0]);
        var q = p;
        q.Value = 0f;
        Sink.Train(q); // OK
        Sink.Train(p.Value); // BAD: original
        Sink.TrainText(p.Label); // OK
        Sink.TrainText(p.ToString()); // BAD: printed

        var box = new Box(q, p);
        Sink.Train(box.Low); // OK
        Sink.Train(box.High.Value); // BAD: in-box
        var (low, (label, value)) = box;
        Sink.Train(low.Value); // OK
        Sink.TrainText(label); // OK
        Sink.Train(value); // BAD: nested-deconstruct
        box = box with { High = low };
        Sink.Train(box); // OK
        Sink.Train((p with { Value = 1f }).Value); // OK
    }
}
