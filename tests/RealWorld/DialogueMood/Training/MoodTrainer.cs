using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace DialogueMood.Training;

/// <summary>A model, how well it did on lines that it had not seen, and the columns that it takes.</summary>
internal sealed record TrainedMood(ITransformer Model, MulticlassClassificationMetrics Metrics, DataViewSchema Schema);

/// <summary>Trains, tests and saves, for rows of any kind.</summary>
internal sealed class MoodTrainer(MLContext ml, ILogger<MoodTrainer> logger)
{
    private const double TestShare = 0.2;

    public async Task<TrainedMood> TrainAsync<TRow>(
        IAsyncEnumerable<Line> lines, Func<MLContext, IEstimator<ITransformer>> pipeline, CancellationToken cancellation)
        where TRow : class, IMoodRow<TRow>, new()
    {
        var rows = await lines.Select(TRow.From).Where(row => row.Mood.Length > 0).ToListAsync(cancellation);
        logger.LogInformation("{Rows} rows of {Kind}", rows.Count, typeof(TRow).Name);
        return Train(ml.Data.LoadFromEnumerable(rows), pipeline(ml));
    }

    public TrainedMood Train(IDataView view, IEstimator<ITransformer> pipeline)
    {
        var split = ml.Data.TrainTestSplit(view, TestShare, seed: 11);
        var model = pipeline.Fit(split.TrainSet); // FINDING: PSDK2002 PSDK2005 PSDK2001
        var metrics = Test(model, split.TestSet);
        return new TrainedMood(model, metrics, view.Schema);
    }

    public MulticlassClassificationMetrics Test(ITransformer model, IDataView view)
    {
        var metrics = ml.MulticlassClassification.Evaluate(model.Transform(view)); // FINDING: PSDK2002 PSDK2001
        logger.LogInformation("Macro accuracy {Accuracy:0.000}, log loss {Loss:0.000}", metrics.MacroAccuracy, metrics.LogLoss);
        return metrics;
    }

    public void Save(TrainedMood trained, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        ml.Model.Save(trained.Model, trained.Schema, path); // FINDING: PSDK2002
    }
}
