using Microsoft.Extensions.Options;
using PolicySdk;
using SpeechEmotion.Datasets;
using SpeechEmotion.Models;

namespace SpeechEmotion.Training;

/// <summary>Supervisors would like to know which agent sounds annoyed. That is work, and nobody's performance was licensed for it.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
internal sealed class CallCentreRun(TroupeTakes troupe, StaffReadings staff, EmotionTrainer trainer, IOptions<TrainingOptions> options)
{
    public EmotionNet TrainOnPerformers(CancellationToken cancellation) =>
        trainer.Train("agents", SpeakerSplit.Of(troupe.Load(), options.Value.TestShare), cancellation);

    public EmotionNet TrainOnStaff(CancellationToken cancellation) =>
        trainer.Train("agents-staff", SpeakerSplit.Of(staff.Load(), options.Value.TestShare), cancellation);

    /// <summary>To see how the troupe's voices fare under the staff's model is no training, but still a use at work.</summary>
    public EpochResult Compare(CancellationToken cancellation)
    {
        using var model = TrainOnStaff(cancellation);
        return trainer.Evaluate(model, troupe.Load());
    }
}
