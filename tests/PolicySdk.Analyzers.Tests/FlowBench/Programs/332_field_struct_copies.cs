// field: Structs are copied, classes are shared.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case332_Field_StructCopies
{
    private struct Frame
    {
        public string Text;
        public Clip Clip;

        public void Set(string text) => Text = text;

        public readonly Frame With(string text) => this with { Text = text };
    }

    private sealed class Owner
    {
        public Frame Frame;
        public readonly Frame Fixed = new() { Text = "fixed" };
    }

    public static void Run()
    {
        var a = new Frame { Text = "a", Clip = new Clip() };
        var b = a;
        b.Text = Source.LoadPerformerText();
        Sink.TrainText(a.Text); // OK
        Sink.TrainText(b.Text); // BAD: copy-written
        b.Clip.Text = Source.LoadPerformerText();
        Sink.TrainText(a.Clip.Text); // BAD: shared-reference

        var owner = new Owner { Frame = a };
        owner.Frame.Set(Source.LoadPerformerText());
        Sink.TrainText(owner.Frame.Text); // BAD: method-on-field
        Sink.TrainText(a.Text); // OK
        owner.Fixed.Set(Source.LoadPerformerText());
        Sink.TrainText(owner.Fixed.Text); // OK

        var c = a.With(Source.LoadPerformerText());
        Sink.TrainText(a.Text); // OK
        Sink.TrainText(c.Text); // BAD: struct-with

        var frames = new Frame[1];
        frames[0].Set(Source.LoadPerformerText());
        Sink.TrainText(frames[0].Text); // BAD: array-element-in-place
        var list = new List<Frame> { a };
        list[0].Set(Source.LoadPerformerText());
        Sink.TrainText(list[0].Text); // OK
    }
}
