// null: Nullable structs: Value, GetValueOrDefault, lifted conversions and comparisons.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case699_Null_NullableStructs
{
    private readonly record struct Level(float Peak, string Unit);

    private static Level? Measure(float[] samples) => samples.Length == 0 ? null : new Level(samples.Max(), "db");

    public static void Run()
    {
        var level = Measure(Source.LoadPerformerSamples());
        Sink.Train(level?.Peak ?? 0f); // BAD: peak
        Sink.TrainText(level?.Unit ?? ""); // OK
        Sink.Train(level.GetValueOrDefault()); // BAD: value-or-default
        Sink.Train(level.HasValue); // DERIVED: has-value
        float? half = level?.Peak / 2;
        Sink.Train(half!); // BAD: lifted
        if (Measure(Source.LoadPublicSamples()) is { Peak: var peak } open)
        {
            Sink.Train(peak); // OK
            Sink.Train(open); // OK
        }

        level = null;
        Sink.Train(level ?? default); // OK
        int? count = null;
        count ??= 3;
        count += 2;
        Sink.Train(count.Value); // OK
        double? widened = (float?)Source.LoadPerformerSamples()[0];
        Sink.Train(widened.Value); // BAD: widened
    }
}
