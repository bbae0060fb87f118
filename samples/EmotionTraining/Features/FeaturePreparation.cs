using EmotionTraining.Datasets;

namespace EmotionTraining.Features;

/// <summary>From lines to features. A low voice is not a sad one: every performer is compared with themselves.</summary>
internal static class FeaturePreparation
{
    public static Dictionary<string, SpeakerBaseline> MeasureSpeakers(IEnumerable<ImprovLine> lines) =>
        lines.GroupBy(line => line.PerformerId)
            .ToDictionary(speaker => speaker.Key, speaker => SpeakerBaseline.Of([.. speaker]));

    public static List<LineFeatures> Prepare(
        IEnumerable<ImprovLine> lines, IReadOnlyDictionary<string, SpeakerBaseline> speakers) =>
        [.. lines.Where(line => line.Text.Length > 0).Select(line => ToFeatures(line, speakers[line.PerformerId]))];

    public static LineFeatures ToFeatures(ImprovLine line, SpeakerBaseline speaker) => new()
    {
        TakeId = line.TakeId,
        Text = line.Text,
        Prosody = speaker.Standardize(line.Prosody),
        Emotion = line.PerformedEmotion,
    };
}
