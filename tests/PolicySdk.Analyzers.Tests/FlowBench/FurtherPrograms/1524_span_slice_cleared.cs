// span: Spans which are cleared, filled or only compared.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1524_Span_SliceCleared
{
    public static void Run()
    {
        var samples = Source.LoadPerformerSamples();
        var window = samples.AsSpan();
        Span<float> scratch = stackalloc float[window.Length];
        scratch.Fill(0.125f);
        Sink.TrainFloats(scratch.ToArray()); // OK
        window.CopyTo(scratch);
        Sink.TrainFloats(scratch[2..].ToArray()); // BAD: filled-from-window
        window.Clear();
        Sink.TrainFloats(samples); // OK: hard

        Span<char> label = stackalloc char[8];
        "voice".AsSpan().CopyTo(label);
        var text = Source.LoadPerformerText().AsSpan();
        Console.WriteLine(text.StartsWith(label[..5]));
        Sink.TrainText(label[..5].ToString()); // OK
        Sink.TrainText(text.Trim().ToString()); // BAD: trimmed-span
    }
}
