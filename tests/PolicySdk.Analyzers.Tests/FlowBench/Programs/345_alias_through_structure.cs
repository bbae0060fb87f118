// alias: Two paths lead to one object.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case345_Alias_ThroughStructure
{
    private sealed class Holder
    {
        public string Text = "";
    }

    private sealed class Rack
    {
        public Holder Slot = new();
        public readonly List<Holder> All = [];

        public Holder Get() => Slot;
    }

    private static T Id<T>(T value) => value;

    public static void Run()
    {
        var shared = new Holder();
        var left = new Rack { Slot = shared };
        var right = new Rack { Slot = left.Get() };
        var lone = new Rack();
        left.Slot.Text = Source.LoadPerformerText();
        Sink.TrainText(right.Slot.Text); // BAD: shared-slot
        Sink.TrainText(shared.Text); // BAD: original-name
        Sink.TrainText(lone.Slot.Text); // OK

        right.Slot = new Holder();
        right.Slot.Text = "own";
        Sink.TrainText(right.Get().Text); // OK
        Sink.TrainText(left.Get().Text); // BAD: still-tainted

        lone.All.Add(Id(lone.Slot));
        lone.Slot.Text = Source.LoadPerformerText();
        Sink.TrainText(lone.All[0].Text); // BAD: alias-in-list
        lone.All[0] = new Holder();
        Sink.TrainText(lone.Slot.Text); // BAD: list-replaced-only
        left.Slot = right.Slot;
        Sink.TrainText(left.Slot.Text); // OK
    }
}
