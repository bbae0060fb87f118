// oper: User-defined implicit and explicit conversions.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1278_Oper_Conversions
{
    private readonly struct Words(string value)
    {
        public string Value { get; } = value;

        public static implicit operator Words(string value) => new(value);

        public static implicit operator string(Words words) => words.Value;

        public static implicit operator Words(Clip clip) => new(clip.Text);

        public static explicit operator int(Words words) => 1;

        public static explicit operator float[](Words words) => words.Value.Select(c => (float)c).ToArray();
    }

    private sealed class Redacted
    {
        public static implicit operator Redacted(Clip clip) => new();

        public string Text { get; } = "redacted";
    }

    private static string Quote(Words words) => "'" + words + "'";

    public static void Run()
    {
        Words words = Source.LoadPerformerText();
        Sink.TrainText(words); // BAD: implicit-both-ways
        Sink.TrainText(Quote(Source.LoadPerformer())); // BAD: converted-argument
        Sink.TrainFloats((float[])words); // BAD: explicit
        Sink.Train((int)words); // OK

        Words open = Source.LoadPublicText();
        Sink.TrainText(open); // OK
        Sink.TrainText(Quote(Source.LoadPublic())); // OK
        Redacted redacted = Source.LoadPerformer();
        Sink.TrainText(redacted.Text); // OK
        Sink.Train(redacted); // OK
    }
}
