// oper: Conversion, truth and comparison operators.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1671_Oper_Conversions
{
    private readonly struct Level(float value)
    {
        private readonly float _value = value;

        public static implicit operator Level(float value) => new(value);

        public static explicit operator float(Level level) => level._value;

        public static implicit operator string(Level level) => $"{level._value:F2} dB";

        public static explicit operator bool(Level level) => level._value > 0;

        public static bool operator true(Level level) => level._value > -1e9f;

        public static bool operator false(Level level) => level._value <= -1e9f;

        public static Level operator &(Level a, Level b) => b;

        public static Level operator |(Level a, Level b) => new(MathF.Max(a._value, b._value));

        public static string operator %(Level level, string unit) => unit;
    }

    private static string Show(Level level) => level;

    public static void Run()
    {
        Level voice = Source.LoadPerformerSamples()[0];
        Level bed = Source.LoadPublicSamples()[0];
        Sink.Train((float)voice); // BAD: explicit-conversion
        Sink.Train((float)bed); // OK
        Sink.TrainText(voice); // BAD: implicit-conversion
        Sink.TrainText(Show(Source.LoadPerformerSamples()[3])); // BAD: both-conversions
        Sink.TrainText(Show(0.5f)); // OK
        Sink.Train((float)(bed | voice)); // BAD: or-operator
        Sink.Train((float)(voice & bed)); // OK
        Sink.TrainText(voice % "dB"); // OK
        bed |= voice;
        Sink.Train(bed); // BAD: compound-or
        Sink.Train((bool)voice); // DERIVED: sign
    }
}
