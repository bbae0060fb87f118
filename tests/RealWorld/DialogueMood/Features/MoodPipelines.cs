using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace DialogueMood.Features;

/// <summary>The estimators from rows to moods.</summary>
internal static class MoodPipelines
{
    public static IEstimator<ITransformer> OfText(MLContext ml) =>
        Labels(ml)
            .Append(ml.Transforms.Text.FeaturizeText("Features", nameof(TextRow.Text)))
            .AppendCacheCheckpoint(ml)
            .Append(Classifier(ml))
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));

    public static IEstimator<ITransformer> OfVoice(MLContext ml) =>
        Labels(ml)
            .Append(ml.Transforms.Text.FeaturizeText("Words", nameof(VoiceRow.Text)))
            .Append(ml.Transforms.NormalizeMeanVariance("Sound", nameof(VoiceRow.Prosody)))
            .Append(ml.Transforms.Concatenate("Features", "Words", "Sound"))
            .AppendCacheCheckpoint(ml)
            .Append(Classifier(ml))
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));

    private static IEstimator<ITransformer> Labels(MLContext ml) => ml.Transforms.Conversion.MapValueToKey("Label", "Mood");

    private static SdcaMaximumEntropyMulticlassTrainer Classifier(MLContext ml) =>
        ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            MaximumNumberOfIterations = 80,
            NumberOfThreads = 1,
        });
}
