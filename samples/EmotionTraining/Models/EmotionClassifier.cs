using EmotionTraining.Datasets;
using EmotionTraining.Features;
using Microsoft.ML;

namespace EmotionTraining.Models;

/// <summary>A saved model at work. Not safe for several threads at once: a <see cref="PredictionEngine{TSrc,TDst}"/> is not.</summary>
internal sealed class EmotionClassifier(MLContext ml, ITransformer model, IReadOnlyDictionary<string, SpeakerBaseline> speakers)
{
    private readonly PredictionEngine<LineFeatures, EmotionPrediction> _engine =
        ml.Model.CreatePredictionEngine<LineFeatures, EmotionPrediction>(model);

    /// <summary>Says which emotion a line sounds like.</summary>
    /// <exception cref="KeyNotFoundException">There is no baseline of the line's performer.</exception>
    public EmotionPrediction Classify(ImprovLine line) =>
        _engine.Predict(FeaturePreparation.ToFeatures(line, speakers[line.PerformerId]));
}
