using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.ML;
using PolicySdk;

namespace DialogueMood.Training;

/// <summary>Lines that somebody found on the web, in the same format as ours.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class Downloads(JsonLines files, MoodTrainer trainer, FeatureCache cache, BrunoLines bruno, MLContext ml)
{
    private const string Features = "cache/bruno.tsv";

    public Task<TrainedMood> TrainAsync(string folder, CancellationToken cancellation) =>
        trainer.TrainAsync<TextRow>(files.ReadFolderAsync<Line>(folder, cancellation), MoodPipelines.OfText, cancellation);

    /// <summary>Features of Bruno's voice, kept on disk and read again: still his, and within his license.</summary>
    public async Task<TrainedMood> TrainOnCacheAsync(CancellationToken cancellation)
    {
        var view = await cache.StoreAsync(bruno.LoadAsync(cancellation), Features, cancellation);
        return trainer.Train(view, OfCache());
    }

    /// <summary>The same file, opened by the advertising team.</summary>
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Advertising)]
    public TrainedMood TrainForAdvertising() => trainer.Train(cache.Open(Features), OfCache());

    private IEstimator<ITransformer> OfCache() =>
        ml.Transforms.Conversion.MapValueToKey("Label", "Mood")
            .Append(ml.Transforms.Concatenate("Features", "Pitch", "Pace"))
            .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy())
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
}
