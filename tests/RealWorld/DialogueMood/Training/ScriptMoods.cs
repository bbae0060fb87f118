using DialogueMood.Features;
using DialogueMood.Lines;
using DialogueMood.Publishing;
using Microsoft.Extensions.Logging;
using Microsoft.ML;
using PolicySdk;

namespace DialogueMood.Training;

/// <summary>
/// Moods of script lines, for a writing tool: trained on words alone, so that Alma's license allows it too.
/// </summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class ScriptMoods(
    AlmaLines alma, BrunoLines bruno, PublicDomainLines open, DuoScenes duo, MoodTrainer trainer, ModelShelf shelf, MLContext ml, ILogger<ScriptMoods> logger)
{
    public async Task<TrainedMood> TrainAsync(CancellationToken cancellation)
    {
        var lines = alma.LoadAsync(cancellation).Concat(bruno.LoadAsync(cancellation)).Concat(open.LoadAsync(cancellation));
        var trained = await trainer.TrainAsync<TextRow>(lines, MoodPipelines.OfText, cancellation);
        trainer.Save(trained, Path.Combine("models", "script.zip"));
        return trained;
    }

    public async Task TrainOnDuoAsync(CancellationToken cancellation)
    {
        var trained = await trainer.TrainAsync<TextRow>(duo.LoadAsync(cancellation), MoodPipelines.OfText, cancellation);
        logger.LogInformation("Duo scenes: {Accuracy:0.000}", trained.Metrics.MicroAccuracy);
    }

    /// <summary>Bruno lets his weights out, Alma does not.</summary>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        var ofBruno = await trainer.TrainAsync<TextRow>(bruno.LoadAsync(cancellation), MoodPipelines.OfText, cancellation);
        await shelf.PublishAsync("bruno-script", ofBruno, cancellation);

        var ofBoth = await TrainAsync(cancellation);
        await shelf.PublishAsync("script", ofBoth, cancellation);
    }

    /// <summary>Asks the model about a line that somebody types.</summary>
    public string MoodOf(TrainedMood trained, string typed)
    {
        var engine = ml.Model.CreatePredictionEngine<TextRow, MoodGuess>(trained.Model);
        return engine.Predict(new TextRow { Text = typed }).Mood;
    }
}
