// cast: Checked and unchecked conversions, bit casts, Convert and unsafe reinterpretation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case468_Cast_Numeric
{
    public static void Run()
    {
        var sample = Source.LoadPerformerSamples()[0];
        Sink.Train(checked((short)(sample * 32767))); // BAD: checked-cast
        Sink.Train(unchecked((byte)sample)); // BAD: narrowing
        Sink.Train(Convert.ToInt32(sample)); // BAD: convert
        Sink.Train(BitConverter.SingleToInt32Bits(sample)); // BAD: bits
        Sink.Train((decimal)Source.LoadPublicSamples()[0]); // OK
        Sink.Train(int.CreateSaturating(sample)); // BAD: create-saturating
        Sink.Train(Convert.ChangeType(sample, typeof(double))); // BAD: change-type
        Sink.Train((char)Source.LoadPerformerText()[0]); // BAD: char
        Sink.Train((int)DateTime.UnixEpoch.DayOfWeek); // OK
        Sink.Train((long)Source.LoadPublicSamples()[1] + (nint)3); // OK
    }
}
