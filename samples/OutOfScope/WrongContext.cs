using Microsoft.ML;
using OutOfScope.Datasets;
using OutOfScope.Features;
using PolicySdk;

namespace OutOfScope;

/// <summary>
/// The game's emotion model did well, and human resources would like the same for video meetings. The performers licensed their voices for
/// entertainment; people at work are not the audience.
/// </summary>
internal static class MeetingMood
{
    [TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Workplace)]
    public static PredictionEngine<EmotionRow, EmotionGuess> TrainMonitor(ImprovClips clips)
    {
        var ml = new MLContext(seed: 3);
        var rows = clips.Load().Select(EmotionRow.From).ToList();
        var model = EmotionPipeline.OfTextAndVoice(ml).Fit(ml.Data.LoadFromEnumerable(rows)); // FINDING: PSDK2001
        return ml.Model.CreatePredictionEngine<EmotionRow, EmotionGuess>(model);
    }

    /// <summary>Asks the monitor: a line of a meeting is no licensed data.</summary>
    public static string MoodOf(PredictionEngine<EmotionRow, EmotionGuess> monitor, string sentence, float pitchMean, float speechRate) =>
        monitor.Predict(new EmotionRow { Text = sentence, PitchMean = pitchMean, SpeechRate = speechRate }).PredictedLabel;
}

/// <summary>The use that was licensed: the same clips, the same pipeline, a character that reacts to the player.</summary>
[TrainingUse(Capabilities.EmotionRecognition, Context = Contexts.Entertainment)]
internal static class CharacterMood
{
    public static ITransformer Train(ImprovClips clips, string modelPath)
    {
        var ml = new MLContext(seed: 3);
        var data = ml.Data.LoadFromEnumerable(clips.Load().Select(EmotionRow.From).ToList());
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2, seed: 3);
        var model = EmotionPipeline.OfTextAndVoice(ml).Fit(split.TrainSet);

        var metrics = ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet));
        Console.WriteLine($"Character mood: accuracy {metrics.MicroAccuracy:0.000} (macro {metrics.MacroAccuracy:0.000})");
        ml.Model.Save(model, data.Schema, modelPath);
        return model;
    }
}
