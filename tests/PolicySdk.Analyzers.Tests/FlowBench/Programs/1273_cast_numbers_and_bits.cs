// cast: Numeric conversions, boxing to interfaces and reinterpreted memory.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1273_Cast_NumbersAndBits
{
    private enum Level
    {
        Low,
        High,
    }

    public static void Run()
    {
        var sample = Source.LoadPerformerSamples()[0];
        Sink.Train((int)(sample * 1000)); // BAD: truncated
        Sink.Train(checked((short)sample)); // BAD: checked-cast
        Sink.Train(BitConverter.SingleToInt32Bits(sample)); // BAD: bits
        Sink.Train(Convert.ToDecimal(sample)); // BAD: convert
        IConvertible convertible = sample;
        Sink.Train(convertible.ToDouble(null)); // BAD: boxed-interface
        float? maybe = sample;
        Sink.Train(maybe.Value); // BAD: nullable
        object level = (Level)(int)sample;
        Sink.Train((int)(Level)level); // BAD: through-enum
        Sink.Train((int)Level.High); // OK

        var bytes = MemoryMarshal.AsBytes<float>(Source.LoadPerformerSamples()).ToArray();
        Sink.Train(bytes); // BAD: reinterpreted
        var back = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        Sink.TrainFloats(back); // BAD: reinterpreted-back
        var open = MemoryMarshal.AsBytes<float>(Source.LoadPublicSamples()).ToArray();
        Sink.Train(open); // OK
        Sink.Train((char)('a' + (int)Source.LoadPublicSamples()[1])); // OK
    }
}
