// span: Spans over text, casts between element types, and inline arrays.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1181_Span_CharsAndBytes
{
    [InlineArray(4)]
    private struct Four
    {
        private float _first;
    }

    public static void Run()
    {
        ReadOnlySpan<char> text = Source.LoadPerformerText();
        Sink.TrainText(text.Trim()[1..].ToString()); // BAD: char-span
        Sink.TrainText(new string(text[..2])); // BAD: new-string

        Span<char> upper = stackalloc char[16];
        var written = text.ToUpperInvariant(upper);
        Sink.TrainText(upper[..written].ToString()); // BAD: upper-span
        upper.Fill('-');
        Sink.TrainText(upper.ToString()); // OK: hard

        var bytes = MemoryMarshal.AsBytes(Source.LoadPerformerSamples().AsSpan()).ToArray();
        Sink.Train(bytes); // BAD: reinterpreted
        var open = MemoryMarshal.Cast<float, int>(Source.LoadPublicSamples()).ToArray();
        Sink.Train(open); // OK

        var utf8 = new byte[16];
        Encoding.UTF8.GetBytes(Source.LoadPerformerText(), utf8);
        Sink.Train(utf8); // BAD: encoded
        Sink.Train("public"u8.ToArray()); // OK

        var four = new Four();
        four[1] = Source.LoadPerformerSamples()[1];
        Sink.Train(((ReadOnlySpan<float>)four).ToArray()); // BAD: inline-array
        Sink.Train(new Four()[1]); // OK
    }
}
