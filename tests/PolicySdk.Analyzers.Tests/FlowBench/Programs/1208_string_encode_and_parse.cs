// string: Text becomes bytes, numbers or an encoding and comes back.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1208_String_EncodeAndParse
{
    public static void Run()
    {
        var bytes = Encoding.UTF8.GetBytes(Source.LoadPerformerText());
        Sink.Train(bytes); // BAD: bytes
        Sink.TrainText(Convert.ToBase64String(bytes)); // BAD: base64
        Sink.TrainText(Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(bytes)))); // BAD: round-trip
        Sink.TrainText(Convert.ToHexString(Encoding.ASCII.GetBytes(Source.LoadPublicText()))); // OK

        var sample = Source.LoadPerformerSamples()[0];
        var printed = sample.ToString("F3", CultureInfo.InvariantCulture);
        Sink.TrainText(printed); // BAD: number-to-string
        Sink.Train(float.Parse(printed, CultureInfo.InvariantCulture)); // BAD: parsed
        if (int.TryParse(printed.Split('.')[0], out var whole))
        {
            Sink.Train(whole); // BAD: try-parse
        }

        Sink.TrainText(Uri.EscapeDataString(Source.LoadPerformerText())); // BAD: escaped
        Sink.Train(double.Parse("0.5", CultureInfo.InvariantCulture)); // OK
        Sink.TrainText(Convert.ToString(Source.LoadPublicSamples()[0], CultureInfo.InvariantCulture)); // OK
        Sink.Train(BitConverter.GetBytes(sample)); // BAD: bit-converter
    }
}
