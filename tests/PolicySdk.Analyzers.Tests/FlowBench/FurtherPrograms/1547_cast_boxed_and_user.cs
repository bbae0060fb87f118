// cast: Boxing, unions of interfaces, as-casts and user-defined conversions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1547_Cast_BoxedAndUser
{
    private interface IHasText
    {
        string Text { get; }
    }

    private readonly struct Line(string text) : IHasText
    {
        public string Text => text;

        public static explicit operator string(Line line) => line.Text;

        public static implicit operator Line(string text) => new(text);
    }

    public static void Run()
    {
        IHasText boxed = new Line(Source.LoadPerformerText());
        Sink.TrainText(boxed.Text); // BAD: boxed-struct
        Line line = Source.LoadPerformerText();
        Sink.TrainText((string)line); // BAD: explicit-operator

        object number = Source.LoadPerformerSamples()[1];
        Sink.Train((int)(float)number); // BAD: unboxed
        Sink.Train((number as IFormattable)!.ToString("F1", null)); // BAD: as-interface

        Line open = Source.LoadPublicText();
        Sink.TrainText(((IHasText)open).Text); // OK
    }
}
