// null: Nullable value types, default literals and null tests.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case1276_Null_NullableValues
{
    private readonly record struct Peak(float Value, string Owner);

    private static Peak? Loudest(float[] samples, string owner)
    {
        if (samples is [])
        {
            return null;
        }

        return new Peak(samples.Max(), owner);
    }

    public static void Run(bool there)
    {
        var peak = Loudest(Source.LoadPerformerSamples(), "narrator");
        if (peak is { } known)
        {
            Sink.Train(known.Value); // BAD: unwrapped
            Sink.TrainText(known.Owner); // OK
        }

        Sink.Train(peak?.Value ?? 0f); // BAD: lifted-member
        Sink.Train(peak.GetValueOrDefault()); // BAD: or-default
        float? a = there ? Source.LoadPerformerSamples()[0] : null;
        float? b = a + 1f;
        Sink.Train(b!); // BAD: lifted-operator
        Sink.Train(a.HasValue ? 1 : 0); // DERIVED: has-value

        Sink.Train(Loudest(Source.LoadPublicSamples(), "open") ?? default); // OK
        peak = null;
        Sink.Train(peak ?? new Peak(0f, "none")); // OK
        string? text = there ? Source.LoadPerformerText() : null;
        Sink.TrainText(text is null ? "none" : "some"); // DERIVED: null-test
        Sink.TrainText(text is not null ? text : "none"); // BAD: tested
    }
}
