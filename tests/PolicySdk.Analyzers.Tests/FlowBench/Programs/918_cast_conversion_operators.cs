// cast: Implicit and explicit conversions that the types define.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case918_Cast_ConversionOperators
{
    private readonly struct Words
    {
        private readonly string _text;

        public Words(string text) => _text = text;

        public static implicit operator Words(string text) => new(text);

        public static implicit operator string(Words words) => words._text;

        public static explicit operator int(Words words) => 3;
    }

    private sealed class Take(Clip clip)
    {
        public static explicit operator Clip(Take take) => take.Body;

        public static implicit operator Take(Clip clip) => new(clip);

        public static implicit operator bool(Take? take) => take is not null;

        public Clip Body { get; } = clip;
    }

    private readonly record struct Db(float Value)
    {
        public static implicit operator float(Db db) => db.Value * 20;

        public static explicit operator checked byte(Db db) => checked((byte)db.Value);

        public static explicit operator byte(Db db) => (byte)db.Value;
    }

    public static void Run()
    {
        Words words = Source.LoadPerformerText();
        Sink.TrainText(words); // BAD: implicit-both-ways
        Sink.Train((int)words); // OK
        words = "plain";
        Sink.TrainText(words); // OK

        Take take = Source.LoadPerformer();
        if (take)
        {
            Sink.TrainClip((Clip)take); // BAD: explicit
        }

        Take open = Source.LoadPublic();
        Sink.TrainClip((Clip)open); // OK
        float level = new Db(Source.LoadPerformerSamples()[0]);
        Sink.Train(level); // BAD: number
        Sink.Train(checked((byte)new Db(Source.LoadPerformerSamples()[0]))); // BAD: checked-operator
        Sink.Train((double)new Db(0.5f)); // OK
        Sink.TrainFloats([new Db(1), new Db(level)]); // BAD: converted-element
    }
}
