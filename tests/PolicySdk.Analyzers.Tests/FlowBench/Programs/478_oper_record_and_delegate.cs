// oper: Built-in operators on delegates, tuples, strings and records.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case478_Oper_RecordAndDelegate
{
    private sealed record Vector(float X, float Y)
    {
        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);

        public static float operator %(Vector a, Vector b) => a.X * b.X;

        public static explicit operator float(Vector v) => v.Y;
    }

    public static void Run()
    {
        var voice = new Vector(Source.LoadPerformerSamples()[0], 1f);
        var bed = new Vector(Source.LoadPublicSamples()[0], 2f);
        var sum = voice + bed;
        Sink.Train(sum.X); // BAD: record-operator
        Sink.Train(sum.Y); // OK
        Sink.Train(voice % bed); // BAD: modulo
        Sink.Train((float)voice); // OK
        var folded = new[] { bed, bed, voice }.Aggregate((a, b) => a + b);
        Sink.Train(folded.X); // BAD: folded

        Func<string> text = () => "first";
        text += () => Source.LoadPerformerText();
        Sink.TrainText(text()); // BAD: combined-delegate
        var (a, b) = (Source.LoadPerformerText(), Source.LoadPublicText());
        (a, b) = (b, a);
        Sink.TrainText(a); // OK
        Sink.TrainText(b); // BAD: swapped
        Sink.Train((a, b) == (b, a)); // DERIVED: tuple-comparison
    }
}
