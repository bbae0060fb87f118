// cast: Boxing copies a struct; enums and nullable structs keep the value.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case467_Cast_BoxedStructs
{
    private enum Level
    {
        None,
        Low,
        High,
    }

    private interface ISettable
    {
        string Text { get; set; }
    }

    private struct Slot : ISettable
    {
        public string Text { get; set; }
    }

    public static void Run()
    {
        var slot = new Slot { Text = "plain" };
        object boxed = slot;
        slot.Text = Source.LoadPerformerText();
        Sink.TrainText(((Slot)boxed).Text); // OK
        Sink.TrainText(slot.Text); // BAD: struct-itself
        ISettable view = slot;
        view.Text = "overwritten";
        Sink.TrainText(view.Text); // OK
        Sink.TrainText(slot.Text); // BAD: box-is-copy

        var level = (Level)(int)Source.LoadPerformerSamples()[0];
        Sink.Train(level); // BAD: enum-from-sample
        Sink.Train((int)Level.High); // OK

        float? maybe = Source.LoadPerformerSamples()[1];
        Sink.Train(maybe.Value); // BAD: nullable-value
        object? lifted = maybe;
        Sink.Train(lifted!); // BAD: boxed-nullable
        float? open = null;
        Sink.Train(open.GetValueOrDefault(1f)); // OK
    }
}
