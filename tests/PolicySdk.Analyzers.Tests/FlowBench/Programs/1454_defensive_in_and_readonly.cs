// defensive: In parameters, readonly fields and defensive copies of structs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1454_Defensive_InAndReadonly
{
    private struct Meter(string text)
    {
        public string Text = text;

        public string Take()
        {
            var old = Text;
            Text = Source.LoadPerformerText();
            return old;
        }

        public readonly string Show() => Text;
    }

    private sealed class Owner
    {
        public readonly Meter Fixed = new("f");
        public Meter Free = new("r");

        public Meter Property { get; } = new("p");
    }

    private static string Copy(in Meter m)
    {
        _ = m.Take();
        return m.Show();
    }

    private static string Direct(ref Meter m)
    {
        _ = m.Take();
        return m.Show();
    }

    private static string Watch(ref readonly string seen, Action change)
    {
        change();
        return seen;
    }

    public static void Run()
    {
        var meter = new Meter("m");
        Sink.TrainText(Copy(meter)); // OK
        Sink.TrainText(Copy(in meter)); // OK
        Sink.TrainText(Direct(ref meter)); // BAD: by-reference

        var owner = new Owner();
        _ = owner.Fixed.Take();
        Sink.TrainText(owner.Fixed.Text); // OK
        _ = owner.Property.Take();
        Sink.TrainText(owner.Property.Text); // OK
        _ = owner.Free.Take();
        Sink.TrainText(owner.Free.Text); // BAD: field-in-place

        var text = "t";
        Sink.TrainText(Watch(ref text, () => text = Source.LoadPerformerText())); // BAD: ref-readonly-sees-change
        text = "t";
        Sink.TrainText(Watch(text + "", () => text = Source.LoadPerformerText())); // OK

        object box = new Meter("b");
        var unboxed = (Meter)box;
        _ = unboxed.Take();
        Sink.TrainText(((Meter)box).Text); // OK
        Func<string> take = unboxed.Take;
        Sink.TrainText(take()); // BAD: boxed-by-delegate
        var list = new Meter[] { new("a") };
        _ = list[0].Take();
        Sink.TrainText(list[0].Text); // BAD: element-in-place
    }
}
