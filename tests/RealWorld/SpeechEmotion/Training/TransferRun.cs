using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicySdk;
using SpeechEmotion.Datasets;

namespace SpeechEmotion.Training;

/// <summary>Trains for games, with the radio plays beside the troupe's takes.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal sealed class TransferRun(
    IEnumerable<IDatasetLoader<Utterance>> corpora, EmotionTrainer trainer, IOptions<TrainingOptions> options, ILogger<TransferRun> logger)
{
    public void Run(CancellationToken cancellation)
    {
        var utterances = new List<Utterance>();
        foreach (var corpus in corpora)
        {
            var loaded = corpus.Load().Where(utterance => utterance.Audio.Duration > TimeSpan.FromSeconds(0.5)).ToList();
            logger.LogInformation("{Corpus}: {Count} utterances", corpus.GetType().Name, loaded.Count);
            utterances.AddRange(loaded);
        }

        using var model = trainer.Train("games", SpeakerSplit.Of(utterances, options.Value.TestShare), cancellation);
    }
}
