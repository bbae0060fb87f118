// cast: Enums, flags, bit operations and conversions between number types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case693_Cast_EnumAndBits
{
    [Flags]
    private enum Tags
    {
        None = 0,
        Loud = 1,
        Soft = 2,
    }

    private enum Level : byte;

    public static void Run(bool loud)
    {
        var level = (Level)(byte)Source.LoadPerformerSamples()[0];
        Sink.Train(level); // BAD: enum-of-sample
        Sink.Train((int)level << 2 | 1); // BAD: shifted
        var tags = loud ? Tags.Loud : Tags.Soft;
        Sink.Train(tags | Tags.Loud); // OK
        Sink.Train(Enum.Parse<Tags>(Source.LoadPublicText())); // OK
        Sink.Train(Enum.Parse<Tags>(Source.LoadPerformerText())); // BAD: parsed-enum
        Sink.Train(BitConverter.SingleToInt32Bits(Source.LoadPerformerSamples()[1])); // BAD: bits
        Sink.Train(BitConverter.GetBytes(Source.LoadPublicSamples()[1])); // OK
        decimal d = (decimal)Source.LoadPerformerSamples()[0];
        Sink.Train(decimal.Round(d, 2)); // BAD: decimal
        nint native = (nint)Source.LoadPublicSamples()[0];
        Sink.Train(native); // OK
        var half = (Half)Source.LoadPerformerSamples()[2];
        Sink.Train((double)half); // BAD: half
        Sink.Train(Tags.Loud.HasFlag(tags)); // OK
        Sink.Train(checked((short)Source.LoadPerformerText()[0])); // BAD: char-code
    }
}
