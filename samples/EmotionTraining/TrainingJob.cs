using EmotionTraining.Datasets;
using EmotionTraining.Evaluation;
using EmotionTraining.Features;
using EmotionTraining.Models;
using EmotionTraining.Training;
using Microsoft.ML;
using PolicySdk;

namespace EmotionTraining;

/// <summary>Load, prepare, train, evaluate, save: the whole job, for the game that the license was taken out for.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal static class TrainingJob
{
    private const int Seed = 2026;

    public static EmotionReport Run(string dataRoot, ModelStore store)
    {
        var ml = new MLContext(Seed);
        var lines = new ImprovLines(dataRoot).Load().ToList();
        var speakers = FeaturePreparation.MeasureSpeakers(lines);
        var features = FeaturePreparation.Prepare(lines, speakers);

        var (model, test, schema) = new EmotionTrainer(ml).Train(features);
        var report = EmotionEvaluation.Evaluate(ml, model, test);

        store.Save(ml, model, schema, speakers);
        store.WriteCard(report);
        return report;
    }
}
