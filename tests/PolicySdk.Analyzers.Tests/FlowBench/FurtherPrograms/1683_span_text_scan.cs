// span: Text is taken apart with character spans.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1683_Span_TextScan
{
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(' ');
        return at < 0 ? text : text[..at];
    }

    private static bool TryUpper(ReadOnlySpan<char> text, Span<char> target, out int written)
    {
        written = text.ToUpperInvariant(target);
        return written > 0;
    }

    public static void Run()
    {
        ReadOnlySpan<char> voice = Source.LoadPerformerText();
        ReadOnlySpan<char> bed = Source.LoadPublicText();
        Sink.TrainText(Head(voice).ToString()); // BAD: head
        Sink.TrainText(new string(Head(bed))); // OK
        Sink.TrainText(string.Concat(bed, "/", voice.Trim())); // BAD: concat-spans

        Span<char> buffer = stackalloc char[64];
        if (TryUpper(bed, buffer, out var size))
        {
            Sink.TrainText(buffer[..size].ToString()); // OK
        }

        if (TryUpper(voice, buffer, out size))
        {
            Sink.TrainText(buffer[..size].ToString()); // BAD: filled-buffer
        }

        var parts = new Range[4];
        var count = voice.Split(parts, ' ');
        Sink.TrainText(voice[parts[count - 1]].ToString()); // BAD: split-range

        Span<char> digits = stackalloc char[16];
        3.5f.TryFormat(digits, out var used);
        Sink.TrainText(new string(digits[..used])); // OK
        Source.LoadPerformerSamples()[0].TryFormat(digits, out used);
        Sink.TrainText(new string(digits[..used])); // BAD: formatted-number
        Sink.TrainText(string.Create(3, 'x', (chars, fill) => chars.Fill(fill))); // OK
        Sink.TrainText(string.Create(4, Source.LoadPerformerText(), (chars, text) => text.AsSpan(0, 4).CopyTo(chars))); // BAD: string-create
    }
}
