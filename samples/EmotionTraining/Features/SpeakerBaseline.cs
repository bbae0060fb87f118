using EmotionTraining.Datasets;

namespace EmotionTraining.Features;

/// <summary>How one performer usually sounds: mean and spread of each prosodic measure over all of their lines.</summary>
internal sealed record SpeakerBaseline(float[] Mean, float[] Deviation)
{
    /// <summary>Measures one performer. Emotion labels play no part in it, so test lines may be counted.</summary>
    /// <param name="lines">At least one line.</param>
    public static SpeakerBaseline Of(IReadOnlyCollection<ImprovLine> lines)
    {
        var vectors = lines.Select(line => line.Prosody.ToVector()).ToList();
        var mean = new float[Prosody.Length];
        var deviation = new float[Prosody.Length];
        for (var i = 0; i < Prosody.Length; i++)
        {
            mean[i] = vectors.Average(v => v[i]);
            deviation[i] = MathF.Sqrt(vectors.Average(v => (v[i] - mean[i]) * (v[i] - mean[i])));
        }

        return new SpeakerBaseline(mean, deviation);
    }

    /// <summary>A line's prosody in standard deviations from this performer's mean; 0 for a measure that never varied.</summary>
    public float[] Standardize(Prosody prosody)
    {
        var vector = prosody.ToVector();
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = Deviation[i] > 0 ? (vector[i] - Mean[i]) / Deviation[i] : 0;
        }

        return vector;
    }
}
