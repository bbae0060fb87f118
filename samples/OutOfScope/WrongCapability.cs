using Microsoft.ML;
using OutOfScope.Datasets;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// One performer is ill, the studio wants a few more lines in that voice: a model of how this one person's pitch and tempo follow the words
/// is the first half of a clone. The license is for recognising emotions.
/// </summary>
[TrainingUse(Capabilities.VoiceCloning, Context = Contexts.Entertainment)]
internal static class VoiceTwin
{
    public static IReadOnlyDictionary<string, ITransformer> Train(ImprovClips clips, string performerId, string folder)
    {
        var ml = new MLContext(seed: 11);
        var lines = clips.Load()
            .Where(clip => clip.PerformerId == performerId)
            .Select(clip => new SpokenLine { Text = clip.Text, Pitch = clip.PitchMean, Tempo = clip.SpeechRate })
            .ToList();

        var data = ml.Data.LoadFromEnumerable(lines);
        var voice = new Dictionary<string, ITransformer>();
        foreach (var measure in new[] { nameof(SpokenLine.Pitch), nameof(SpokenLine.Tempo) })
        {
            voice[measure] = Follow(ml, data, measure);
            ml.Model.Save(voice[measure], data.Schema, Path.Combine(folder, $"{measure}.zip")); // FINDING: PSDK2001
        }

        return voice;
    }

    private static ITransformer Follow(MLContext ml, IDataView data, string measure)
    {
        var words = ml.Transforms.Text.FeaturizeText("Features", nameof(SpokenLine.Text));
        var follow = words.Append(ml.Regression.Trainers.LbfgsPoissonRegression(labelColumnName: measure));
        return follow.Fit(data); // FINDING: PSDK2001
    }

    private sealed class SpokenLine
    {
        public string Text { get; set; } = "";

        public float Pitch { get; set; }

        public float Tempo { get; set; }
    }
}

/// <summary>The range of each voice, for the casting sheet. Measured, not learned.</summary>
internal static class VoiceRanges
{
    public static void Print(ImprovClips clips)
    {
        foreach (var voice in clips.Load().GroupBy(clip => clip.PerformerId))
        {
            Console.WriteLine($"{voice.Key}: {voice.Min(clip => clip.PitchMean):0} to {voice.Max(clip => clip.PitchMean):0} Hz");
        }
    }
}
