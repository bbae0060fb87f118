// oper: Implicit and explicit conversions, true/false operators, checked operators and increments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case969_Oper_ConversionsAndTruth
{
    private readonly struct Gain(float value)
    {
        public float Value { get; } = value;

        public static implicit operator Gain(float value) => new(value);

        public static explicit operator float(Gain gain) => gain.Value;

        public static Gain operator ++(Gain gain) => new(gain.Value + 1);

        public static bool operator true(Gain gain) => gain.Value != 0;

        public static bool operator false(Gain gain) => gain.Value == 0;

        public static Gain operator |(Gain a, Gain b) => a.Value > b.Value ? a : b;

        public static Gain operator &(Gain a, Gain b) => new(0);

        public static Gain operator checked *(Gain a, Gain b) => new(checked(a.Value * b.Value));

        public static Gain operator *(Gain a, Gain b) => new(a.Value * b.Value);

        public static Gain operator >>(Gain gain, int by) => new(by);

        public static bool operator <(Gain a, Gain b) => a.Value < b.Value;

        public static bool operator >(Gain a, Gain b) => b < a;
    }

    private sealed class Text(string words)
    {
        public static implicit operator string(Text text) => text._words;

        public static implicit operator Text(Clip clip) => new(clip.Text);

        private readonly string _words = words;
    }

    public static void Run()
    {
        Gain voice = Source.LoadPerformerSamples()[0];
        Gain bed = Source.LoadPublicSamples()[0];
        Sink.Train((float)voice); // BAD: explicit-conversion
        Sink.Train((float)bed); // OK
        Sink.Train((bed | voice).Value); // BAD: or
        Sink.Train((bed & voice).Value); // OK
        Sink.Train((voice >> 2).Value); // OK
        Sink.Train(checked(bed * voice).Value); // BAD: checked-times
        var before = voice++;
        Sink.Train(before.Value); // BAD: post-increment
        Sink.Train(voice.Value); // BAD: incremented
        bed++;
        Sink.Train(bed.Value); // OK
        Sink.Train((bed || voice).Value); // BAD: short-circuit
        Sink.Train((bed && bed).Value); // OK

        Text text = Source.LoadPerformer();
        Sink.TrainText(text); // BAD: implicit-out
        Text open = Source.LoadPublic();
        Sink.TrainText(open); // OK
        Sink.TrainText(voice > bed ? "loud" : "soft"); // OK
    }
}
