using EmotionTraining.Features;
using Microsoft.ML;

namespace EmotionTraining.Training;

/// <summary>Trains the emotion classifier on three quarters of the takes and keeps the rest for the evaluation.</summary>
internal sealed class EmotionTrainer(MLContext ml)
{
    private const double TestFraction = 0.25;

    /// <returns>The trained model, the takes it has never seen, and the columns it expects.</returns>
    public (ITransformer Model, IDataView Test, DataViewSchema Schema) Train(IReadOnlyCollection<LineFeatures> lines)
    {
        var all = ml.Data.LoadFromEnumerable(lines);
        var split = ml.Data.TrainTestSplit(all, TestFraction, samplingKeyColumnName: nameof(LineFeatures.TakeId));
        var model = Fit(split.TrainSet);
        return (model, split.TestSet, all.Schema);
    }

    private ITransformer Fit(IDataView lines)
    {
        var pipeline = EmotionPipeline.Build(ml);
        return pipeline.Fit(lines);
    }
}
