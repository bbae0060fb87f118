// null: Nullable value types, lifted operators and coalescing chains.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case473_Null_NullableValues
{
    private struct Range
    {
        public float Low;
        public float High;
    }

    private static float? Peak(float[] samples) => samples.Length == 0 ? null : samples.Max();

    public static void Run(bool flag)
    {
        Sink.Train(Peak(Source.LoadPerformerSamples()) ?? 0f); // BAD: nullable-result
        Sink.Train(Peak(Source.LoadPublicSamples()) ?? 0f); // OK
        var sum = Peak(Source.LoadPerformerSamples()) + 1f;
        Sink.Train(sum!); // BAD: lifted-add
        Range? range = flag ? new Range { Low = Source.LoadPerformerSamples()[0], High = 2f } : null;
        Sink.Train(range?.Low ?? 0f); // BAD: nullable-struct
        Sink.Train(range?.High ?? 0f); // OK
        Sink.Train(range.GetValueOrDefault().Low); // BAD: value-or-default
        if (range is { High: var high })
        {
            Sink.Train(high); // OK
        }

        if (range.HasValue)
        {
            Sink.Train(range.Value); // BAD: whole-value
        }

        string? a = null, b = null;
        Sink.TrainText(a ?? b ?? Source.LoadPublicText()); // OK
        Sink.TrainText(a ?? b ?? Source.LoadPerformerText()); // BAD: last-alternative
    }
}
