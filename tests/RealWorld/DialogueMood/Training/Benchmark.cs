using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.Extensions.Logging;
using Microsoft.ML;

namespace DialogueMood.Training;

/// <summary>Compares trainers by cross validation, and forgot to say what for.</summary>
internal sealed class Benchmark(BrunoLines bruno, MLContext ml, ILogger<Benchmark> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var rows = await bruno.LoadAsync(cancellation).Select(TextRow.From).ToListAsync(cancellation);
        var view = ml.Data.LoadFromEnumerable(rows);
        var folds = ml.MulticlassClassification.CrossValidate(view, MoodPipelines.OfText(ml), numberOfFolds: 5); // FINDING: PSDK1006
        logger.LogInformation("Mean macro accuracy {Accuracy:0.000}", folds.Average(fold => fold.Metrics.MacroAccuracy));
    }
}
