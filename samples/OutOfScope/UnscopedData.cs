using Microsoft.ML;
using Microsoft.ML.Data;
using OutOfScope.Datasets;
using OutOfScope.Features;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// Anger was rare in the set, so somebody downloaded subtitles. A file is read, rows come out, the model trains: nothing says whose words
/// these are or what they were given for.
/// </summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal static class SubtitleMood
{
    public static ITransformer TrainOnSubtitles(string dataRoot)
    {
        var ml = new MLContext(seed: 21);
        var data = ml.Data.LoadFromTextFile<SubtitleRow>(Path.Combine(dataRoot, "downloads", "subtitles.tsv"), hasHeader: true);
        return OfWords(ml).Fit(data); // FINDING: PSDK2005
    }

    /// <summary>A few downloaded lines among many licensed ones are still downloaded lines.</summary>
    public static ITransformer TrainOnBalanced(ImprovClips clips, string dataRoot)
    {
        var ml = new MLContext(seed: 21);
        var rows = clips.Load().Select(EmotionRow.From).ToList();
        foreach (var line in File.ReadLines(Path.Combine(dataRoot, "downloads", "angry.txt")))
        {
            rows.Add(new EmotionRow { Text = line.Trim(), Emotion = "anger" });
        }

        return OfWords(ml).Fit(ml.Data.LoadFromEnumerable(rows)); // FINDING: PSDK2005
    }

    /// <summary>Lines that the team wrote itself stand in the code, and come under nobody's license.</summary>
    public static ITransformer TrainOnOwnLines()
    {
        var ml = new MLContext(seed: 21);
        var own = new[]
        {
            new EmotionRow { Text = "Give that back at once!", Emotion = "anger" },
            new EmotionRow { Text = "Nobody asked you, go away!", Emotion = "anger" },
            new EmotionRow { Text = "What a lovely surprise, come in!", Emotion = "joy" },
            new EmotionRow { Text = "We won, we really won!", Emotion = "joy" },
        };
        return OfWords(ml).Fit(ml.Data.LoadFromEnumerable(own));
    }

    private static IEstimator<ITransformer> OfWords(MLContext ml) =>
        ml.Transforms.Conversion.MapValueToKey("Label", nameof(EmotionRow.Emotion))
            .Append(ml.Transforms.Text.FeaturizeText("Words", nameof(EmotionRow.Text)))
            .Append(EmotionPipeline.Classifier(ml, "Words"));

    private sealed class SubtitleRow
    {
        [LoadColumn(0)]
        public string Text { get; set; } = "";

        [LoadColumn(1)]
        public string Emotion { get; set; } = "";
    }
}
