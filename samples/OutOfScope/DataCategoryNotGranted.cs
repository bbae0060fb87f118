using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using OutOfScope.Features;
using PolicySdk;

namespace OutOfScope;

/// <summary>A take as it was filmed: the license's set holds words, voice and face, and its permit grants words and voice.</summary>
internal sealed class FilmedTake
{
    /// <summary>How many facial action units the tracker measures.</summary>
    public const int ActionUnits = 4;

    [DataCategory(DataCategories.Transcript)]
    public string Text { get; init; } = "";

    [DataCategory(DataCategories.FacialExpression)]
    public float[] Face { get; init; } = [];

    [DataCategory(DataCategories.EmotionLabel)]
    public string Emotion { get; init; } = "";
}

[ConsentScope(Licenses.ImprovTroupe2026)]
internal sealed class FilmedTakes(string dataRoot) : IDatasetLoader<FilmedTake>
{
    public IEnumerable<FilmedTake> Load()
    {
        using var reader = new StreamReader(Path.Combine(dataRoot, "improv", "filmed.tsv"));
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            var fields = row.Split('\t');
            yield return new FilmedTake
            {
                Text = fields[0],
                Emotion = fields[1],
                Face = [.. fields.Skip(2).Take(FilmedTake.ActionUnits).Select(unit => float.Parse(unit, CultureInfo.InvariantCulture))],
            };
        }
    }
}

/// <summary>The tracker's output lay beside the transcripts, so it went into the features.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal static class FaceMood
{
    public static ITransformer TrainOnFaces(FilmedTakes takes)
    {
        var ml = new MLContext(seed: 5);
        var rows = takes.Load().Select(take => new FaceRow { Face = take.Face, Emotion = take.Emotion }).ToList();
        var pipeline = ml.Transforms.Conversion.MapValueToKey("Label", nameof(FaceRow.Emotion))
            .Append(EmotionPipeline.Classifier(ml, nameof(FaceRow.Face)));
        return pipeline.Fit(ml.Data.LoadFromEnumerable(rows)); // FINDING: PSDK2002
    }

    /// <summary>The same takes, the words alone: granted.</summary>
    public static ITransformer TrainOnWords(FilmedTakes takes)
    {
        var ml = new MLContext(seed: 5);
        var rows = takes.Load().Select(take => new EmotionRow { Text = take.Text, Emotion = take.Emotion }).ToList();
        var pipeline = ml.Transforms.Conversion.MapValueToKey("Label", nameof(EmotionRow.Emotion))
            .Append(ml.Transforms.Text.FeaturizeText("Words", nameof(EmotionRow.Text)))
            .Append(EmotionPipeline.Classifier(ml, "Words"));
        return pipeline.Fit(ml.Data.LoadFromEnumerable(rows));
    }

    private sealed class FaceRow
    {
        [VectorType(FilmedTake.ActionUnits)]
        public float[] Face { get; set; } = [];

        public string Emotion { get; set; } = "";
    }
}
