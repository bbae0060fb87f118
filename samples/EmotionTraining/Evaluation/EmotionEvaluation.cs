using Microsoft.ML;
using Microsoft.ML.Data;

namespace EmotionTraining.Evaluation;

/// <summary>How well a model tells apart the emotions of takes that it has not seen.</summary>
internal static class EmotionEvaluation
{
    public static EmotionReport Evaluate(MLContext ml, ITransformer model, IDataView test)
    {
        var predictions = model.Transform(test);
        var metrics = ml.MulticlassClassification.Evaluate(predictions);
        return new EmotionReport
        {
            MicroAccuracy = metrics.MicroAccuracy,
            MacroAccuracy = metrics.MacroAccuracy,
            LogLoss = metrics.LogLoss,
            Emotions = Emotions(predictions),
            Confusion = metrics.ConfusionMatrix.Counts,
        };
    }

    /// <summary>The names of the classes, in the order of the confusion table: the keys of the label column.</summary>
    private static IReadOnlyList<string> Emotions(IDataView predictions)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        predictions.Schema["Label"].GetKeyValues(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
