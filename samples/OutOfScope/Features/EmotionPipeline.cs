using Microsoft.ML;

namespace OutOfScope.Features;

/// <summary>The estimators of an emotion classifier. They hold no data until somebody fits them.</summary>
internal static class EmotionPipeline
{
    public static IEstimator<ITransformer> OfTextAndVoice(MLContext ml) =>
        ml.Transforms.Conversion.MapValueToKey("Label", nameof(EmotionRow.Emotion))
            .Append(ml.Transforms.Text.FeaturizeText("Words", nameof(EmotionRow.Text)))
            .Append(ml.Transforms.Concatenate("Voice", nameof(EmotionRow.PitchMean), nameof(EmotionRow.SpeechRate)))
            .Append(ml.Transforms.NormalizeMeanVariance("Voice"))
            .Append(Classifier(ml, "Words", "Voice"));

    /// <summary>Concatenates the columns and classifies them.</summary>
    public static IEstimator<ITransformer> Classifier(MLContext ml, params string[] columns) =>
        ml.Transforms.Concatenate("Features", columns)
            .AppendCacheCheckpoint(ml)
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(maximumNumberOfIterations: 30))
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
}
