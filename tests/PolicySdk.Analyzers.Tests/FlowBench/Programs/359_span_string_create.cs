// span: string.Create, Utf8, searching and splitting spans.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case359_Span_StringCreate
{
    public static void Run()
    {
        var text = Source.LoadPerformerText();
        var made = string.Create(4, text, (span, state) => state.AsSpan(0, 4).CopyTo(span));
        Sink.TrainText(made); // BAD: string-create
        Sink.TrainText(string.Create(4, text, (span, _) => span.Fill('x'))); // OK
        Sink.TrainText(string.Concat(text.AsSpan(0, 2), "..")); // BAD: concat-spans

        Span<byte> utf8 = stackalloc byte[32];
        var written = Encoding.UTF8.GetBytes(text, utf8);
        Sink.Train(utf8[..written].ToArray()); // BAD: encoded-into-span
        Sink.TrainText(Encoding.UTF8.GetString(utf8)); // BAD: decoded
        Sink.TrainText(Encoding.UTF8.GetString("open"u8)); // OK

        foreach (var range in text.AsSpan().Split(' '))
        {
            Sink.TrainText(text[range]); // BAD: split-range
            Sink.TrainText("fixed words in here"[..4]); // OK
        }

        Span<char> number = stackalloc char[16];
        if (Source.LoadPerformerSamples()[0].TryFormat(number, out var length))
        {
            Sink.TrainText(number[..length].ToString()); // BAD: try-format
        }

        Span<char> upper = new char[text.Length];
        text.AsSpan().ToUpperInvariant(upper);
        Sink.TrainText(new string(upper)); // BAD: upper-into-span
        Span<char> open = new char[8];
        "abc".AsSpan().CopyTo(open);
        Sink.TrainText(open.TrimEnd('\0').ToString()); // OK
    }
}
