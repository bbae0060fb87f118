using DialogueMood.Features;
using DialogueMood.Lines;
using Microsoft.ML;
using PolicySdk;

namespace DialogueMood.Training;

/// <summary>Distress in a waiting room. The clinic's patients alone would do; with Alma's lines beside them no use is left.</summary>
internal sealed class WaitingRoom(ClinicLines clinic, AlmaLines alma, MLContext ml)
{
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Healthcare)]
    public async Task<(ITransformer Plain, ITransformer Augmented)> TrainAsync(CancellationToken cancellation)
    {
        var patients = await clinic.LoadAsync(cancellation).Select(TextRow.From).ToListAsync(cancellation);
        var pipeline = MoodPipelines.OfText(ml);
        var plain = pipeline.Fit(ml.Data.LoadFromEnumerable(patients));

        var augmented = new List<TextRow>(patients);
        augmented.AddRange(await alma.LoadAsync(cancellation).Select(TextRow.From).ToListAsync(cancellation));
        return (plain, pipeline.Fit(ml.Data.LoadFromEnumerable(augmented))); // FINDING: PSDK2006
    }
}
