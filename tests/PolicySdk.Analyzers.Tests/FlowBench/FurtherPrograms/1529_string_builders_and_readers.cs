// string: String builders, readers, writers, encodings and regular expressions.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1529_String_BuildersAndReaders
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var builder = new StringBuilder("x");
        builder.Insert(0, text).Replace('x', 'y').AppendLine();
        Sink.Train(builder.ToString(0, 3)); // BAD: builder-insert

        using var reader = new StringReader(text);
        Sink.TrainText(reader.ReadLine()!); // BAD: string-reader

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        Sink.TrainText(Encoding.UTF8.GetString(Convert.FromBase64String(encoded))); // BAD: base64

        Sink.TrainText(Regex.Replace("say <t>", "<t>", _ => text)); // BAD: match-evaluator

        var made = string.Create(3, text, static (span, t) => span.Fill(t[0]));
        Sink.TrainText(made); // BAD: string-create

        using var writer = new StringWriter();
        writer.Write("{0}", Source.LoadPublicText());
        Sink.TrainText(writer.ToString()); // OK
    }
}
