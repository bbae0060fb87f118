// string: Encodings, numbers and conversions.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case373_String_EncodeParse
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var bytes = Encoding.UTF8.GetBytes(text);
        Sink.Train(bytes); // BAD: bytes
        Sink.TrainText(Convert.ToBase64String(bytes)); // BAD: base64
        Sink.TrainText(Convert.ToHexString(bytes).ToLower()); // BAD: hex
        Sink.TrainText(Encoding.ASCII.GetString(Encoding.UTF8.GetBytes("open"))); // OK

        var sample = Source.LoadPerformerSamples()[0];
        var printed = sample.ToString("F3", CultureInfo.InvariantCulture);
        Sink.TrainText(printed); // BAD: number-to-string
        Sink.Train(float.Parse(printed, CultureInfo.InvariantCulture)); // BAD: parsed
        if (int.TryParse(text, out var number))
        {
            Sink.Train(number); // BAD: try-parse
        }

        Sink.Train(Convert.ToInt32("12", 16)); // OK
        Sink.Train(BitConverter.SingleToInt32Bits(sample)); // BAD: bits
        Sink.Train(BitConverter.ToSingle(BitConverter.GetBytes(1.5f))); // OK
        Sink.Train(Math.Round(sample, 2)); // BAD: rounded
        Sink.Train(Math.Clamp(Math.Abs(sample), 0f, 1f)); // BAD: clamped
        Sink.TrainText(Uri.EscapeDataString(text)); // BAD: escaped
        Sink.Train(Enum.Parse<DayOfWeek>("Monday")); // OK
        Sink.Train(Convert.ToDouble(sample)); // BAD: converted
        Sink.TrainText(Convert.ToString(255, 2)); // OK
    }
}
