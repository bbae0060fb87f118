using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.ML;
using PolicySdk;

namespace DialogueMood.Training;

/// <summary>Moods of voices, for characters that react to the player. Through the same helpers as the words.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class VoiceMoods(AlmaLines alma, BrunoLines bruno, PublicDomainLines open, MoodTrainer trainer, MLContext ml)
{
    public Task<TrainedMood> TrainOnBrunoAsync(CancellationToken cancellation) =>
        trainer.TrainAsync<VoiceRow>(bruno.LoadAsync(cancellation), MoodPipelines.OfVoice, cancellation);

    public Task<TrainedMood> TrainOnOpenAsync(CancellationToken cancellation) =>
        trainer.TrainAsync<VoiceRow>(open.LoadAsync(cancellation), MoodPipelines.OfVoice, cancellation);

    /// <summary>Alma's voice: the license has her words only.</summary>
    public async Task<TrainedMood> TrainOnAlmaAsync(CancellationToken cancellation)
    {
        var trained = await trainer.TrainAsync<VoiceRow>(alma.LoadAsync(cancellation), MoodPipelines.OfVoice, cancellation);
        trainer.Save(trained, Path.Combine("models", "alma-voice.zip"));
        return trained;
    }

    /// <summary>Shows what normalization makes of the first rows: a model that nothing keeps.</summary>
    public async Task PeekAsync(TextWriter output, CancellationToken cancellation)
    {
        var view = ml.Data.LoadFromEnumerable(await alma.LoadAsync(cancellation).Take(50).Select(VoiceRow.From).ToListAsync(cancellation));
        var normalizer = ml.Transforms.NormalizeMeanVariance("Sound", nameof(VoiceRow.Prosody));
        var preview = normalizer.Fit(view).Transform(view).Preview(5); // WARNING: PSDK2002
        foreach (var column in preview.ColumnView)
        {
            await output.WriteLineAsync($"{column.Column.Name}: {column.Values.Length} values");
        }
    }
}
