// span: Slicing, filling and clearing spans over one buffer.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case355_Span_Slices
{
    public static void Run()
    {
        var buffer = new float[8];
        var span = buffer.AsSpan();
        var upper = span.Slice(4);
        upper[0] = Source.LoadPerformerSamples()[0];
        Sink.TrainFloats(buffer); // BAD: written-through-slice
        span.Clear();
        Sink.TrainFloats(buffer); // OK: hard

        var second = new float[8];
        second.AsSpan()[..4].Fill(Source.LoadPerformerSamples()[1]);
        Sink.TrainFloats(second); // BAD: fill
        var third = new float[8];
        third.AsSpan().Fill(0.5f);
        Sink.TrainFloats(third); // OK

        ReadOnlySpan<char> text = Source.LoadPerformerText();
        Sink.TrainText(text[1..].ToString()); // BAD: char-slice
        Sink.TrainText(new string(text.Trim())); // BAD: string-from-span
        ReadOnlySpan<char> open = "fixed text";
        Sink.TrainText(open[..5].ToString()); // OK

        Span<char> chars = stackalloc char[4];
        text[..4].CopyTo(chars);
        Sink.TrainText(chars.ToString()); // BAD: stack-chars
        Source.LoadPublicText().AsSpan(0, 4).CopyTo(third.Length > 3 ? new char[4] : chars);
        foreach (var ch in open)
        {
            Sink.Train(ch); // OK
        }
    }
}
