using EmotionTraining.Features;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace EmotionTraining.Training;

/// <summary>The estimators, from raw columns to a predicted emotion.</summary>
internal static class EmotionPipeline
{
    public static IEstimator<ITransformer> Build(MLContext ml)
    {
        var labels = ml.Transforms.Conversion.MapValueToKey("Label", nameof(LineFeatures.Emotion));
        var words = ml.Transforms.Text.FeaturizeText("Words", WordOptions(), nameof(LineFeatures.Text));
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L2Regularization = 1e-3f,
            MaximumNumberOfIterations = 60,
            // One thread, so that two runs give the same model.
            NumberOfThreads = 1,
        });

        return labels
            .Append(words)
            .Append(ml.Transforms.Concatenate("Features", "Words", nameof(LineFeatures.Prosody)))
            .AppendCacheCheckpoint(ml)
            .Append(trainer)
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
    }

    private static TextFeaturizingEstimator.Options WordOptions() => new()
    {
        CaseMode = TextNormalizingEstimator.CaseMode.Lower,
        // An exclamation mark is half of the emotion in a script.
        KeepPunctuations = true,
        WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 2, UseAllLengths = true },
        CharFeatureExtractor = new WordBagEstimator.Options { NgramLength = 3, UseAllLengths = false },
    };
}
