using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicySdk;
using SpeechEmotion.Datasets;
using SpeechEmotion.Models;
using SpeechEmotion.Publishing;

namespace SpeechEmotion.Training;

/// <summary>The study that the troupe recorded for: how well can played emotions be told from a voice?</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Research)]
internal sealed class ResearchRun(
    TroupeTakes troupe, StaffReadings staff, EmotionTrainer trainer, ModelRegistry registry, WeightHub hub,
    IOptions<TrainingOptions> options, ILogger<ResearchRun> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var split = SpeakerSplit.Of(troupe.Load().Concat(staff.Load()), options.Value.TestShare);
        using var model = trainer.Train("study", split, cancellation);
        var result = trainer.Evaluate(model, split.Test);
        logger.LogInformation("Held-out speakers: {Result}", result);
        await registry.RegisterAsync("study", result, cancellation);
        await PublishAsync(model, cancellation);
        await PublishStaffOnlyAsync(cancellation);
    }

    /// <summary>A paper wants its weights public; the troupe's license does not.</summary>
    private Task PublishAsync(EmotionNet model, CancellationToken cancellation) => hub.UploadAsync("study", model, cancellation);

    /// <summary>What was learned from our own voices alone may go out.</summary>
    private async Task PublishStaffOnlyAsync(CancellationToken cancellation)
    {
        using var model = trainer.Train("staff", SpeakerSplit.Of(staff.Load(), options.Value.TestShare), cancellation);
        await hub.UploadAsync("staff", model, cancellation);
    }
}
